using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>Files that Windows encrypts for the account (DPAPI).</summary>
/// <param name="folder">Where the files lie.</param>
[SupportedOSPlatform("windows")]
internal sealed class WindowsVault(string folder) : IVault
{
    public string Name => "dpapi";

    public string Protection => "a file that Windows encrypts for your account (DPAPI): useless elsewhere, open to every program of yours";

    public Task<string?> KeepAsync(string name, Secret secret, CancellationToken stop)
    {
        try
        {
            PrivateFile.Write(PathOf(name), ProtectedData.Protect(Encoding.UTF8.GetBytes(secret.Reveal()), Encoding.UTF8.GetBytes(name), DataProtectionScope.CurrentUser));
            return Task.FromResult<string?>(null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return Task.FromResult<string?>("Windows did not encrypt the login, or its file cannot be written.");
        }
    }

    public Task<Reading<Secret>> GiveAsync(string name, CancellationToken stop)
    {
        try
        {
            return Task.FromResult<Reading<Secret>>(new Reading<Secret>.Accepted(new(Encoding.UTF8.GetString(ProtectedData.Unprotect(File.ReadAllBytes(PathOf(name)), Encoding.UTF8.GetBytes(name), DataProtectionScope.CurrentUser)))));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return Task.FromResult<Reading<Secret>>(new Reading<Secret>.Rejected("its file is not there, or Windows does not open it for this account"));
        }
    }

    public Task ForgetAsync(string name, CancellationToken stop)
    {
        if (File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }

        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..24] + ".dpapi");
}

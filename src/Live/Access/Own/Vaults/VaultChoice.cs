using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>The vaults of this machine, the best first.</summary>
internal static class VaultChoice
{
    private const string Wish = "SFOAUTH_VAULT";
    private const string Passphrase = "SFOAUTH_PASSPHRASE";

    /// <summary>Who sets a passphrase, or asks for a file, means the encrypted file.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="folder">Where files may lie.</param>
    public static ImmutableArray<IVault> For(Func<string, string?> variable, string folder)
    {
        var passphrase = variable(Passphrase) is { Length: > 0 } given ? new Secret(given) : null;
        var file = new FileVault(folder, passphrase);
        return passphrase is null && variable(Wish) is not "file" ? [.. OfSystem(new(variable), folder), file] : [file, .. OfSystem(new(variable), folder)];
    }

    private static IEnumerable<IVault> OfSystem(ProgramFinder programs, string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return [new WindowsVault(folder)];
        }

        return OperatingSystem.IsMacOS()
            ? programs.Find("security") is { } keychain ? [new KeychainVault(keychain)] : []
            : programs.Find("secret-tool") is { } tool ? [new SecretServiceVault(tool)] : [];
    }
}

using System.Security.Cryptography;
using System.Text;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>One encrypted file per login (AES-256-GCM). Its key comes from a passphrase, or lies in a file beside it.</summary>
/// <param name="folder">Where the files lie.</param>
/// <param name="passphrase">Null where a key file has to do.</param>
internal sealed class FileVault(string folder, Secret? passphrase) : IVault
{
    private const byte WithKeyFile = 1;
    private const byte WithPassphrase = 2;
    private const int Salt = 16;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = 1 + Salt + Nonce + Tag;
    private const int KeyLength = 32;

    // PBKDF2 with HMAC-SHA-256: the number of rounds that OWASP's password storage sheet asks for.
    private const int Rounds = 600_000;

    public string Name => "file";

    public string Protection => passphrase is null
        ? "an encrypted file whose key lies in a file beside it, both readable by you alone: that protects a copy of one of the two, and not against somebody who can read your files. Set SFOAUTH_PASSPHRASE before you log in to do better"
        : "a file encrypted with the passphrase in SFOAUTH_PASSPHRASE, readable by you alone";

    public Task<string?> KeepAsync(string name, Secret secret, CancellationToken stop)
    {
        try
        {
            PrivateFile.Write(PathOf(name), Seal(name, Encoding.UTF8.GetBytes(secret.Reveal())));
            return Task.FromResult<string?>(null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<string?>("The file of the login cannot be written.");
        }
    }

    public Task<Reading<Secret>> GiveAsync(string name, CancellationToken stop) => Task.FromResult(Open(name));

    public Task ForgetAsync(string name, CancellationToken stop)
    {
        if (File.Exists(PathOf(name)))
        {
            File.Delete(PathOf(name));
        }

        return Task.CompletedTask;
    }

    private string KeyFile => Path.Combine(folder, "key");

    /// <summary>An alias may hold letters that a file system does not tell apart.</summary>
    private string PathOf(string name) => Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..24] + ".sealed");

    private byte[] Seal(string name, byte[] plain)
    {
        var whole = new byte[Head + plain.Length];
        whole[0] = passphrase is null ? WithKeyFile : WithPassphrase;
        RandomNumberGenerator.Fill(whole.AsSpan(1, Salt + Nonce));
        using var cipher = new AesGcm(Key(whole.AsSpan(1, Salt), mayMake: true)!, Tag);

        // The name is sealed in: one login's file does not open as another's.
        cipher.Encrypt(whole.AsSpan(1 + Salt, Nonce), plain, whole.AsSpan(Head), whole.AsSpan(1 + Salt + Nonce, Tag), Bound(whole[0], name));
        return whole;
    }

    private Reading<Secret> Open(string name)
    {
        try
        {
            var whole = File.ReadAllBytes(PathOf(name));
            if (whole.Length < Head || whole[0] is not (WithKeyFile or WithPassphrase))
            {
                return No("its file is damaged");
            }

            if (whole[0] is WithPassphrase == passphrase is null)
            {
                return No(passphrase is null ? "its file was closed with a passphrase: set SFOAUTH_PASSPHRASE" : "its file was closed without a passphrase: unset SFOAUTH_PASSPHRASE, or log in again");
            }

            var plain = new byte[whole.Length - Head];
            using var cipher = new AesGcm(Key(whole.AsSpan(1, Salt), mayMake: false) ?? throw new CryptographicException(), Tag);
            cipher.Decrypt(whole.AsSpan(1 + Salt, Nonce), whole.AsSpan(Head), whole.AsSpan(1 + Salt + Nonce, Tag), plain, Bound(whole[0], name));
            return new Reading<Secret>.Accepted(new(Encoding.UTF8.GetString(plain)));
        }
        catch (CryptographicException)
        {
            return No(passphrase is null ? "its file does not open with the key beside it" : "its file does not open with this passphrase");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return No("its file is not there, or not mine to open");
        }
    }

    private byte[]? Key(ReadOnlySpan<byte> salt, bool mayMake)
    {
        if (passphrase is not null)
        {
            return Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Reveal()), salt, Rounds, HashAlgorithmName.SHA256, KeyLength);
        }

        if (!File.Exists(KeyFile) && mayMake)
        {
            PrivateFile.Write(KeyFile, RandomNumberGenerator.GetBytes(KeyLength));
        }

        return File.Exists(KeyFile) && File.ReadAllBytes(KeyFile) is { Length: KeyLength } key ? key : null;
    }

    private static byte[] Bound(byte kind, string name) => [kind, .. Encoding.UTF8.GetBytes(name)];

    private static Reading<Secret>.Rejected No(string why) => new(why);
}

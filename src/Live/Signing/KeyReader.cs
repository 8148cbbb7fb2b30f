using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SfOAuth.Intake;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>Reads the private key of a JWT client from PEM, PFX (PKCS #12) or a JWK set. A rejection never quotes the file.</summary>
public static class KeyReader
{
    private const string NotRsa = "it holds a key that is not RSA. Salesforce takes assertions signed with RS256 only";

    /// <param name="kid">Which key of a JWK set; null where it holds one.</param>
    public static Reading<SigningKey> Read(byte[] file, Secret? password = null, string? kid = null)
    {
        try
        {
            var start = Encoding.UTF8.GetString(file.AsSpan(0, Math.Min(file.Length, 4096))).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
            return file.Length == 0 ? No("it is empty")
                : start is ['{', ..] ? JwkReader.Read(file, kid)
                : start.Contains("-----BEGIN", StringComparison.Ordinal) ? Pem(Encoding.UTF8.GetString(file), password)
                : Pfx(file, password);
        }
        catch (CryptographicException)
        {
            return No(password is null ? "it is no PEM, PFX or JWK private key, or it is locked with a password: give that with --key-password-file" : "it does not open with the password given, or it is no private key");
        }
    }

    internal static Reading<SigningKey> No(string why) => new Reading<SigningKey>.Rejected($"The key file cannot be used: {why}.");

    private static Reading<SigningKey> Pem(string text, Secret? password)
    {
        if (text.Contains("BEGIN EC PRIVATE KEY", StringComparison.Ordinal))
        {
            return No(NotRsa);
        }

        if (!text.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return No("it holds a certificate or a public key, and no private key. The certificate belongs into the app, the private key signs");
        }

        if (text.Contains("ENCRYPTED", StringComparison.Ordinal) && password is null)
        {
            return No("its private key is encrypted: give its password with --key-password-file");
        }

        var key = RSA.Create();
        try
        {
            Import(key, text, password);
            return Yes(key, "PEM", CertificateIn(text));
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return fault is ArgumentException ? No(NotRsa) : No(password is null ? "it is damaged, or not an RSA key" : "it does not open with the password given");
        }
    }

    private static void Import(RSA key, string text, Secret? password)
    {
        if (text.Contains("ENCRYPTED", StringComparison.Ordinal))
        {
            key.ImportFromEncryptedPem(text, password!.Reveal());
        }
        else
        {
            key.ImportFromPem(text);
        }
    }

    private static Reading<SigningKey> Pfx(byte[] file, Secret? password)
    {
        using var certificate = X509CertificateLoader.LoadPkcs12(file, password?.Reveal(), X509KeyStorageFlags.EphemeralKeySet | X509KeyStorageFlags.Exportable);
        return certificate.GetRSAPrivateKey() is { } key ? Yes(key, "PFX", new DateTimeOffset(certificate.NotAfter.ToUniversalTime())) : No(certificate.HasPrivateKey ? NotRsa : "it holds no private key");
    }

    private static DateTimeOffset? CertificateIn(string text)
    {
        if (!text.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal))
        {
            return null;
        }

        using var certificate = X509Certificate2.CreateFromPem(text);
        return new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
    }

    internal static Reading<SigningKey> Yes(RSA key, string kind, DateTimeOffset? ends = null) => new Reading<SigningKey>.Accepted(new(key, kind) { CertificateEnds = ends });
}

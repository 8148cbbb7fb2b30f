using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Reads certificates from bytes: DER, or PKCS#12 without a password.</summary>
internal static class CertificateReader
{
    /// <summary>One certificate in DER; null when it is none.</summary>
    public static CertificateSeen? Read(ReadOnlySpan<byte> der, Slice slice)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(der);
            return Describe(certificate, slice);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The certificates of a PKCS#12 file; null when a password protects it.</summary>
    public static List<CertificateSeen>? ReadStore(ReadOnlySpan<byte> bytes, Slice slice)
    {
        foreach (var password in new[] { null, "" })
        {
            try
            {
                // The keys in it are not wanted; an ephemeral set leaves no trace of them on disk.
                var flags = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
                var store = X509CertificateLoader.LoadPkcs12Collection(bytes, password, flags);
                return [.. store.Select(certificate => Released(certificate, slice))];
            }
            catch (CryptographicException)
            {
                // A password, or damage: the other spelling of "no password" may still open it.
            }
        }

        return null;
    }

    private static CertificateSeen Released(X509Certificate2 certificate, Slice slice)
    {
        using (certificate)
        {
            return Describe(certificate, slice);
        }
    }

    private static CertificateSeen Describe(X509Certificate2 certificate, Slice slice) => new(slice)
    {
        Subject = certificate.Subject,
        NotBefore = new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
        NotAfter = new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
        Sha1 = certificate.GetCertHashString(HashAlgorithmName.SHA1),
        Sha256 = certificate.GetCertHashString(HashAlgorithmName.SHA256),
        Key = KeyOf(certificate),
        PublicKey = Convert.ToBase64String(certificate.PublicKey.ExportSubjectPublicKeyInfo()),
    };

    private static string KeyOf(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var ec = certificate.GetECDsaPublicKey();
        return rsa is not null ? $"RSA {rsa.KeySize}" : ec is not null ? $"EC {ec.KeySize}" : certificate.PublicKey.Oid.FriendlyName ?? "unknown";
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SfOAuth.Metadata.Tests;

/// <summary>Certificates made for a test.</summary>
internal static class Certificates
{
    /// <summary>Bare base64, as Salesforce writes it into a file.</summary>
    public static string Until(DateTimeOffset end)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=acme", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(end.AddDays(-365), end);
        return Convert.ToBase64String(certificate.RawData);
    }
}

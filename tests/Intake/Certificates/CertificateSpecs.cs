using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace SfOAuth.Intake.Tests;

public sealed class CertificateSpecs
{
    private static readonly X509Certificate2 Made = Make();

    [Fact]
    public void A_certificate_is_read_from_every_form_it_comes_in()
    {
        var pem = Made.ExportCertificatePem();
        var base64 = Convert.ToBase64String(Made.RawData);
        string[] texts = [pem, pem.Replace("\n", "\r\n", StringComparison.Ordinal), $"{{\"cert\":\"{pem.Replace("\n", "\\n", StringComparison.Ordinal)}\"}}", $"<certificate>{base64}</certificate>", $"<ds:X509Certificate>\n{base64}\n</ds:X509Certificate>"];
        foreach (var text in texts)
        {
            Check(Assert.Single(Door.OpenText("text", text).Certificates));
        }

        Check(Assert.Single(Accepted(Made.Export(X509ContentType.Cert)).Certificates));
        Check(Assert.Single(Accepted(Made.Export(X509ContentType.Pkcs12)).Certificates));
        Check(Assert.Single(Accepted(Made.Export(X509ContentType.Pkcs12, "")).Certificates));
    }

    [Fact]
    public void A_store_behind_a_password_is_noted_and_a_bare_key_refused()
    {
        var locked = Accepted(Made.Export(X509ContentType.Pkcs12, "Hunter2!"));
        var key = Assert.IsType<Reading<Document>.Rejected>(Open(Made.GetRSAPrivateKey()!.ExportPkcs8PrivateKey()));

        Assert.Empty(locked.Certificates);
        Assert.Contains("password", Assert.Single(locked.Notes), StringComparison.Ordinal);
        Assert.Contains("private key", key.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_certificate_is_noted()
    {
        var document = Door.OpenText("text", $"-----BEGIN CERTIFICATE-----\n{new string('A', 200)}\n-----END CERTIFICATE-----");

        Assert.Empty(document.Certificates);
        Assert.Contains("line 1: a certificate that cannot be read", document.Notes);
    }

    private static void Check(CertificateSeen seen)
    {
        Assert.Equal(("CN=acme", "RSA 2048", Made.Thumbprint), (seen.Subject, seen.Key, seen.Sha1));
        Assert.Equal(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), seen.NotAfter);
    }

    private static Reading<Document> Open(byte[] bytes) => Door.Open(new RawInput("x.pfx", () => new MemoryStream(bytes)));

    private static Document Accepted(byte[] bytes) => Assert.IsType<Reading<Document>.Accepted>(Open(bytes)).Value;

    private static X509Certificate2 Make()
    {
        var key = RSA.Create(2048);
        return new CertificateRequest("CN=acme", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}

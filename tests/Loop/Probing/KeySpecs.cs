using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Demonstration.Tests;

public sealed class KeySpecs
{
    private static readonly RSA Key = RSA.Create(2048);

    public static TheoryData<string> Forms => ["pkcs8", "pkcs1", "encrypted", "pfx", "jwk", "jwks"];

    [Theory, MemberData(nameof(Forms))]
    public void Every_usual_form_of_a_private_key_can_be_read(string form)
    {
        var read = KeyReader.Read(File(form), form is "encrypted" or "pfx" ? new Secret("open") : null, form is "jwks" ? "b" : null);

        var key = Assert.IsType<Reading<SigningKey>.Accepted>(read).Value;
        Assert.Equal(new SigningKey(Key, "").Fingerprint, key.Fingerprint);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("not a key at all", "no PEM, PFX or JWK")]
    [InlineData("{\"keys\":[]}", "no key")]
    [InlineData("{\"kty\":\"EC\"}", "RSA")]
    [InlineData("{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}", "public half")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "no private key")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----", "RS256")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "damaged")]
    public void What_is_no_usable_key_gets_a_sentence_that_says_why(string file, string why) =>
        Assert.Contains(why, Assert.IsType<Reading<SigningKey>.Rejected>(KeyReader.Read(Encoding.UTF8.GetBytes(file))).Why, StringComparison.Ordinal);

    [Fact]
    public void A_locked_key_asks_for_its_password() =>
        Assert.Contains("--key-password-file", Assert.IsType<Reading<SigningKey>.Rejected>(KeyReader.Read(File("encrypted"))).Why, StringComparison.Ordinal);

    [Fact]
    public void A_key_prints_its_shape_and_not_itself() =>
        Assert.DoesNotContain(Convert.ToBase64String(Key.ExportRSAPrivateKey())[40..60], new SigningKey(Key, "PEM").ToString(), StringComparison.Ordinal);

    private static byte[] File(string form) => form switch
    {
        "pkcs8" => Encoding.ASCII.GetBytes(Key.ExportPkcs8PrivateKeyPem()),
        "pkcs1" => Encoding.ASCII.GetBytes(Key.ExportRSAPrivateKeyPem()),
        "encrypted" => Encoding.ASCII.GetBytes(Key.ExportEncryptedPkcs8PrivateKeyPem("open", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000))),
        "pfx" => Pfx(),
        "jwk" => Encoding.ASCII.GetBytes(Jwk("a", Key)),
        _ => Encoding.ASCII.GetBytes($"{{\"keys\":[{Jwk("a", RSA.Create(2048))},{Jwk("b", Key)}]}}"),
    };

    private static byte[] Pfx()
    {
        var request = new CertificateRequest("CN=probe", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.Export(X509ContentType.Pfx, "open");
    }

    private static string Jwk(string kid, RSA key)
    {
        var parts = key.ExportParameters(includePrivateParameters: true);
        string Part(byte[]? bytes) => Base64Url.EncodeToString(bytes);
        return $$"""{"kty":"RSA","kid":"{{kid}}","n":"{{Part(parts.Modulus)}}","e":"{{Part(parts.Exponent)}}","d":"{{Part(parts.D)}}","p":"{{Part(parts.P)}}","q":"{{Part(parts.Q)}}","dp":"{{Part(parts.DP)}}","dq":"{{Part(parts.DQ)}}","qi":"{{Part(parts.InverseQ)}}"}""";
    }
}

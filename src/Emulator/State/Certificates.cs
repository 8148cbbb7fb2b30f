using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SfOAuth.Emulation;

/// <summary>Certificates made on the spot.</summary>
internal static class Certificates
{
    /// <summary>A certificate whose key nobody has.</summary>
    public static string Foreign() => Make("CN=somebody else", out _);

    /// <summary>A self-signed certificate and its private key, both as PEM.</summary>
    public static string Make(string name, out string privateKey)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        privateKey = key.ExportPkcs8PrivateKeyPem();
        return certificate.ExportCertificatePem();
    }

    /// <summary>When the app's certificate ends; null where it cannot be read.</summary>
    public static DateTimeOffset? Ends(AppRecord app) => Of<DateTimeOffset>(app, certificate => new(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero));

    /// <summary>The size of the key in the app's certificate.</summary>
    public static double? Bits(AppRecord app) => Of<double>(app, certificate => certificate.GetRSAPublicKey()?.KeySize);

    /// <summary>The app's certificate without its armour, as metadata carries it.</summary>
    public static string? Bare(AppRecord app)
    {
        using var certificate = Open(app.Certificate);
        return certificate is null ? null : Convert.ToBase64String(certificate.RawData);
    }

    /// <summary>As PEM what metadata carries: bare base64 or PEM. Null where it is neither.</summary>
    public static string? Armoured(string text)
    {
        using var certificate = Open(text.Contains("-----", StringComparison.Ordinal) ? text : $"-----BEGIN CERTIFICATE-----\n{text.Trim()}\n-----END CERTIFICATE-----");
        return certificate?.ExportCertificatePem();
    }

    private static X509Certificate2? Open(string? pem)
    {
        try
        {
            return pem is null ? null : X509Certificate2.CreateFromPem(pem);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static T? Of<T>(AppRecord app, Func<X509Certificate2, T?> read)
        where T : struct
    {
        using var certificate = Open(app.Certificate);
        return certificate is null ? null : read(certificate);
    }

    /// <summary>A certificate for https on loopback, good for a year from now.</summary>
    public static X509Certificate2 ForLoopback(DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=sfoauth emulator", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName("*.localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        names.AddIpAddress(System.Net.IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));

        // Some platforms serve only a key that was loaded with its certificate.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}

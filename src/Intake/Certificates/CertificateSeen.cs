using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>A certificate found in an input. Certificates are public; nothing of a private key is kept.</summary>
public sealed record CertificateSeen(Slice Slice)
{
    public string Subject { get; init; } = "";

    public DateTimeOffset NotBefore { get; init; }

    public DateTimeOffset NotAfter { get; init; }

    /// <summary>Thumbprint, hexadecimal, as Setup and <c>openssl x509 -fingerprint</c> show it but without colons.</summary>
    public string Sha1 { get; init; } = "";

    public string Sha256 { get; init; } = "";

    /// <summary><c>RSA 2048</c>, <c>EC 256</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it says about the app: matches the assertions' signatures or not; expired, when <paramref name="today"/> is known.</summary>
    public IEnumerable<Fact> Facts(IEnumerable<Assertion> assertions, DateTimeOffset? today = null) => today > NotAfter || assertions is null ? [] : Enumerable.Empty<Fact>();
}

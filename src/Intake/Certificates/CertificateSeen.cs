using System.Security.Cryptography;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

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

    /// <summary>The public key, base64 of its SubjectPublicKeyInfo.</summary>
    internal string PublicKey { get; init; } = "";

    /// <summary>Did this certificate's key sign the assertion? Null when the assertion or the key does not let it be told.</summary>
    public bool? Signed(Assertion assertion)
    {
        if (assertion.Proof is not { } proof)
        {
            return null;
        }

        if (!Key.StartsWith("RSA", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var key = RSA.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);
            return proof.IsBy(key);
        }
        catch (CryptographicException)
        {
            // A key no provider accepts, such as one with an exponent of zero.
            return null;
        }
    }

    /// <summary>What these certificates say about the app: they match the assertions or not, and are expired where <paramref name="today"/> is known.</summary>
    public static IEnumerable<Fact> Facts(
        IReadOnlyCollection<CertificateSeen> certificates,
        IReadOnlyCollection<Assertion> assertions,
        DateTimeOffset? today = null)
    {
        var pairs = from certificate in certificates
                    from assertion in assertions
                    where !assertion.IsAccessToken
                    let signed = certificate.Signed(assertion)
                    where signed is not null
                    orderby signed descending
                    select (certificate, signed: signed is true);
        foreach (var (certificate, signed) in pairs.Take(1))
        {
            yield return App.Certificate.At(signed ? CertificateState.Matches : CertificateState.Other, new Source(Standing.Read, certificate.Slice));
        }

        if (today is { } now)
        {
            foreach (var certificate in certificates)
            {
                yield return App.CertificateHasExpired.At(now > certificate.NotAfter, new Source(Standing.Read, certificate.Slice));
            }
        }
    }
}

using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>What assertions and certificates say, each by itself and together with the answers around them.</summary>
internal static class SignedThings
{
    public static IEnumerable<Fact> Facts(IReadOnlyCollection<Document> documents)
    {
        var assertions = documents.SelectMany(document => document.Assertions).ToList();
        var certificates = documents.SelectMany(document => document.Certificates).ToList();
        if (assertions.Count == 0 && certificates.Count == 0)
        {
            return [];
        }

        var serverTime = World.Unknown.With(documents.SelectMany(document => document.Excerpts).SelectMany(RequestReader.Read)).Get(Incident.FailedAt);
        return [.. assertions.SelectMany(assertion => assertion.Facts(serverTime)), .. Matches(assertions, certificates), .. Expiry(certificates, serverTime)];
    }

    /// <summary>Only a certificate beside the assertion can tell whose key signed it.</summary>
    private static IEnumerable<Fact> Matches(List<Assertion> assertions, List<CertificateSeen> certificates) =>
        from assertion in assertions.Where(assertion => !assertion.IsAccessToken)
        let signed = certificates.Select(certificate => (Certificate: certificate, Fits: certificate.Signed(assertion))).Where(pair => pair.Fits is not null).ToList()
        where signed.Count > 0
        let one = signed.Find(pair => pair.Fits == true) is { Certificate: not null } match ? match : signed[0]
        select (Fact)App.Certificate.At(one.Fits == true ? CertificateState.Matches : CertificateState.Other, new(Standing.Read, one.Certificate.Slice));

    private static IEnumerable<Fact> Expiry(List<CertificateSeen> certificates, DateTimeOffset? now) =>
        now is { } then ? certificates.Take(1).Select(certificate => (Fact)App.CertificateHasExpired.At(certificate.NotAfter < then, new(Standing.Read, certificate.Slice))) : [];
}

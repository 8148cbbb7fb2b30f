using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The certificates of an org, as its metadata holds them: <c>certs/Name.crt</c>.</summary>
public static class CertificateStore
{
    /// <summary>Until when each is valid.</summary>
    public static IEnumerable<Fact> Read(Document document) =>
        document.Name.Replace('\\', '/').Split('/', '!') is [.., "certs", var file] && file.EndsWith(".crt", StringComparison.OrdinalIgnoreCase)
            ? document.Certificates.Select(certificate => Declared.OrgCertificateEnds.At(certificate.NotAfter, new(Standing.Read, certificate.Slice)))
            : [];
}

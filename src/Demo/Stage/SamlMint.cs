using System.Buffers.Text;
using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace SfOAuth.Demonstration;

/// <summary>Signs a SAML assertion. It is written in canonical form from the start, so what is hashed is what is sent.</summary>
internal static class SamlMint
{
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Ns = "urn:oasis:names:tc:SAML:2.0:assertion";

    public static string Make(string issuer, string subject, string audience, DateTimeOffset now, string privateKey)
    {
        using var key = RSA.Create();
        key.ImportFromPem(privateKey);
        var (head, body) = Assertion(SecurityElement.Escape(issuer), SecurityElement.Escape(subject), SecurityElement.Escape(audience), now);
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(head + body)));
        var info = $"""<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod><ds:Reference URI="#_a1"><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform><ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>""";
        var value = Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(info), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"""{head}<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">{info}<ds:SignatureValue>{value}</ds:SignatureValue></ds:Signature>{body}"""));
    }

    /// <summary>What stands before the signature, and what behind it.</summary>
    private static (string Head, string Body) Assertion(string issuer, string subject, string audience, DateTimeOffset now)
    {
        string At(TimeSpan later) => (now + later).ToString(Stamp, CultureInfo.InvariantCulture);
        return ($"""<saml:Assertion xmlns:saml="{Ns}" ID="_a1" IssueInstant="{At(TimeSpan.Zero)}" Version="2.0"><saml:Issuer>{issuer}</saml:Issuer>""",
            $"""<saml:Subject><saml:NameID>{subject}</saml:NameID></saml:Subject><saml:Conditions NotBefore="{At(TimeSpan.FromMinutes(-1))}" NotOnOrAfter="{At(TimeSpan.FromMinutes(3))}"><saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions></saml:Assertion>""");
    }
}

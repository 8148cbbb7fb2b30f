using System.Buffers.Text;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;

namespace SfOAuth.Emulation.Tests;

/// <summary>SAML assertions, signed by the base library: a signature that the emulator's own reader did not make.</summary>
internal static class Assertions
{
    public static string Saml(string issuer, string subject, string audience, DateTimeOffset now)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml($"""
            <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a1" Version="2.0" IssueInstant="{now:yyyy-MM-ddTHH:mm:ssZ}"><saml:Issuer>{issuer}</saml:Issuer><saml:Subject><saml:NameID>{subject}</saml:NameID></saml:Subject><saml:Conditions NotBefore="{now.AddMinutes(-1):yyyy-MM-ddTHH:mm:ssZ}" NotOnOrAfter="{now.AddMinutes(3):yyyy-MM-ddTHH:mm:ssZ}"><saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions></saml:Assertion>
            """);
        using var key = Keys.OpenPrivate();
        var signed = new SignedXml(document) { SigningKey = key };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigExcC14NTransformUrl;
        var reference = new System.Security.Cryptography.Xml.Reference("#_a1");
        reference.AddTransform(new XmlDsigEnvelopedSignatureTransform());
        reference.AddTransform(new XmlDsigExcC14NTransform());
        signed.AddReference(reference);
        signed.ComputeSignature();
        document.DocumentElement!.AppendChild(document.ImportNode(signed.GetXml(), deep: true));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(document.OuterXml));
    }
}

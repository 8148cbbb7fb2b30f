using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Xml;

namespace SfOAuth.Emulation;

/// <summary>A SAML assertion as it came in: read even where it is wrong, so that the wrong part can be named.</summary>
internal sealed class ReceivedSaml
{
    private const string Saml = "urn:oasis:names:tc:SAML:2.0:assertion";
    private const string Dsig = "http://www.w3.org/2000/09/xmldsig#";
    private const int Longest = 256 * 1024;
    private readonly XmlElement assertion;

    private ReceivedSaml(XmlElement assertion) => this.assertion = assertion;

    public string? Issuer => Find("Issuer")?.InnerText.Trim();

    public string? Subject => Find("NameID")?.InnerText.Trim();

    public string? Audience => Find("Audience")?.InnerText.Trim();

    public DateTimeOffset? NotBefore => Time(Find("Conditions")?.GetAttribute("NotBefore"));

    public DateTimeOffset? NotAfter => Time(Find("Conditions")?.GetAttribute("NotOnOrAfter")) ?? Time(Find("SubjectConfirmationData")?.GetAttribute("NotOnOrAfter"));

    /// <summary>Null when it is not base64url of an assertion in XML.</summary>
    public static ReceivedSaml? Read(string text)
    {
        var plain = text.TrimEnd('=');
        if (plain.Length is 0 or > Longest || !Base64Url.IsValid(plain))
        {
            return null;
        }

        var document = SafeXml.Load(Base64Url.DecodeFromChars(plain), preserveWhitespace: true);
        var found = document?.DocumentElement is { LocalName: "Assertion", NamespaceURI: Saml } root ? root : document?.GetElementsByTagName("Assertion", Saml).OfType<XmlElement>().FirstOrDefault();
        return found is null ? null : new(found);
    }

    /// <summary>Is the whole assertion signed, with the key of this certificate?</summary>
    public bool IsSignedBy(string? certificate)
    {
        if (certificate is null || Child(assertion, "Signature") is not { } signature || Child(signature, "SignedInfo") is not { } info || Child(signature, "SignatureValue") is not { } value)
        {
            return false;
        }

        try
        {
            using var owner = X509Certificate2.CreateFromPem(certificate);
            using var key = owner.GetRSAPublicKey();
            var hash = info.InnerXml.Contains("rsa-sha1", StringComparison.Ordinal) ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256;
            return key is not null && IsDigestRight(info) && key.VerifyData(Canonical(info), Convert.FromBase64String(value.InnerText), hash, RSASignaturePadding.Pkcs1);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or XmlException)
        {
            return false;
        }
    }

    private bool IsDigestRight(XmlElement info)
    {
        if (Child(info, "Reference") is not { } reference || reference.GetAttribute("URI").TrimStart('#') != assertion.GetAttribute("ID") || Child(reference, "DigestValue") is not { } digest)
        {
            return false;
        }

        var bare = (XmlElement)assertion.CloneNode(deep: true);
        bare.RemoveChild(Child(bare, "Signature")!);
        var bytes = Canonical(bare);
        var isSha1 = reference.InnerXml.Contains("xmldsig#sha1", StringComparison.Ordinal);
        return CryptographicOperations.FixedTimeEquals(isSha1 ? LegacySha1(bytes) : SHA256.HashData(bytes), Convert.FromBase64String(digest.InnerText));
    }

    // Identity providers still sign with SHA-1, and the point here is to read what they send.
    private static byte[] LegacySha1(byte[] bytes)
    {
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        sha1.AppendData(bytes);
        return sha1.GetHashAndReset();
    }

    private static byte[] Canonical(XmlElement element)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.AppendChild(document.ImportNode(element, deep: true));
        var transform = new XmlDsigExcC14NTransform();
        transform.LoadInput(document);
        using var output = (Stream)transform.GetOutput(typeof(Stream));
        using var bytes = new MemoryStream();
        output.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static XmlElement? Child(XmlElement parent, string name) =>
        parent.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName == name && child.NamespaceURI == Dsig);

    private XmlElement? Find(string name) => assertion.GetElementsByTagName(name, Saml).OfType<XmlElement>().FirstOrDefault();

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}

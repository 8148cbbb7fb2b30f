using System.Xml;

namespace SfOAuth.Emulation;

/// <summary>A call of SOAP as it was read: what is called, and with which session.</summary>
internal sealed record SoapCall(XmlElement Operation, string? SessionId)
{
    private const string Envelope = "http://schemas.xmlsoap.org/soap/envelope/";

    public string Name => Operation.LocalName;

    /// <summary>Null when the body is not a SOAP envelope.</summary>
    public static SoapCall? Read(ReadOnlyMemory<byte> body)
    {
        var document = SafeXml.Load(body.ToArray());
        var call = Elements(document?.GetElementsByTagName("Body", Envelope).OfType<XmlElement>().FirstOrDefault()).FirstOrDefault();
        var header = document?.GetElementsByTagName("SessionHeader", "*").OfType<XmlElement>().FirstOrDefault();
        return call is null ? null : new(call, Elements(header).FirstOrDefault(one => one.LocalName == "sessionId")?.InnerText.Trim());
    }

    public IEnumerable<XmlElement> Parameters => Elements(Operation);

    /// <summary>The text of a parameter; null when it is missing.</summary>
    public string? Text(string name) => All(name).FirstOrDefault()?.InnerText;

    public IEnumerable<XmlElement> All(string name) => Parameters.Where(one => one.LocalName == name);

    private static IEnumerable<XmlElement> Elements(XmlElement? parent) => parent?.ChildNodes.OfType<XmlElement>() ?? [];
}

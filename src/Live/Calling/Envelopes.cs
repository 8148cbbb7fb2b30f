using System.Xml;
using System.Xml.Linq;

namespace SfOAuth.Live;

/// <summary>SOAP around calls of the Metadata API.</summary>
internal static class Envelopes
{
    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static Outgoing Metadata(OrgSession session, string version, string body)
    {
        var envelope = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata">
            <soapenv:Header><SessionHeader><sessionId>{new XText(session.AccessToken.Reveal())}</sessionId></SessionHeader></soapenv:Header>
            <soapenv:Body>{body}</soapenv:Body>
            </soapenv:Envelope>
            """;
        return new("POST", new(session.Instance, $"/services/Soap/m/{version}"))
        {
            Headers = [new("SOAPAction", "\"\"")],
            Body = envelope,
            MediaType = "text/xml; charset=UTF-8",
        };
    }

    /// <summary>The envelope that came back, or what its fault says.</summary>
    public static OrgAnswer Read(string purpose, Exchange exchange)
    {
        if (exchange.Status is 0 or 429 or 502 or 503 or 504 || Parse(exchange.Body) is not { } envelope)
        {
            return OrgAnswer.Of(exchange.IsOk ? Obstacles.NotUnderstood(purpose, exchange) : Obstacles.Of(purpose, exchange));
        }

        return Fault(envelope) is var (code, words) ? OrgAnswer.Of(Obstacles.OfFault(purpose, code, words))
            : exchange.IsOk ? OrgAnswer.Of(exchange.Body)
            : OrgAnswer.Of(Obstacles.Of(purpose, exchange));
    }

    private static (string Code, string Words)? Fault(XElement envelope) =>
        envelope.Descendants().FirstOrDefault(element => element.Name.LocalName is "Fault") is not { } fault ? null
            : (Part(fault, "faultcode").Split(':')[^1], Part(fault, "faultstring"));

    private static string Part(XElement fault, string name) => fault.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() ?? "";

    private static XElement? Parse(string body)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(body), Careful);
            return XElement.Load(reader) is { Name.LocalName: "Envelope" } envelope ? envelope : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

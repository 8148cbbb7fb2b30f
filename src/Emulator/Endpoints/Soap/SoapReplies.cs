using System.Security;
using Microsoft.AspNetCore.Http;

namespace SfOAuth.Emulation;

/// <summary>Answers of SOAP.</summary>
internal static class SoapReplies
{
    public const string Partner = "urn:partner.soap.sforce.com";
    public const string Metadata = "http://soap.sforce.com/2006/04/metadata";

    private const string Type = "text/xml;charset=UTF-8";

    public static string Escape(string text) => SecurityElement.Escape(text);

    /// <summary>An envelope around a body that is XML already.</summary>
    public static Task BodyAsync(HttpContext http, string space, string body) => Replies.TextAsync(http, StatusCodes.Status200OK, Type, $"""
        <?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="{space}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>
        """);

    /// <summary>A fault as login() has it.</summary>
    public static Task LoginFaultAsync(HttpContext http, string code, string message) => FaultAsync(http, code, message,
        $"<detail><sf:LoginFault xsi:type=\"sf:LoginFault\"><sf:exceptionCode>{Escape(code)}</sf:exceptionCode><sf:exceptionMessage>{Escape(message)}</sf:exceptionMessage></sf:LoginFault></detail>");

    public static Task FaultAsync(HttpContext http, string code, string message, string detail = "") => Replies.TextAsync(http, StatusCodes.Status500InternalServerError, Type, $"""
        <?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><soapenv:Fault><faultcode>sf:{Escape(code)}</faultcode><faultstring>{Escape(code)}{(message.Length > 0 ? ": " : "")}{Escape(message)}</faultstring>{detail}</soapenv:Fault></soapenv:Body></soapenv:Envelope>
        """);
}

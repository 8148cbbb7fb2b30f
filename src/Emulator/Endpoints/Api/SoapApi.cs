using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>SOAP <c>login()</c>: not OAuth, and often taken for it.</summary>
internal sealed class SoapApi(Emulation emulation)
{
    public const string Path = "/services/Soap/";

    private const int FirstVersionWithoutLogin = 65;

    public async Task AnswerAsync(Inbound request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            await Replies.TextAsync(request.Http, StatusCodes.Status405MethodNotAllowed, "text/html;charset=UTF-8", "<html><head><title>Error 405 Only POST allowed</title></head><body><h2>HTTP ERROR: 405</h2><p>Only POST allowed</p></body></html>");
            return;
        }

        var call = Read(request.Body);
        if (call is null || call.Value.Operation != "login")
        {
            await FaultAsync(request.Http, "UNKNOWN_EXCEPTION", call is null ? "the body is not a SOAP envelope" : $"the emulator does not serve {call.Value.Operation}()");
            return;
        }

        await LoginAsync(request, call.Value.Username, call.Value.Password);
    }

    private async Task LoginAsync(Inbound request, string? username, string? password)
    {
        var turn = new Turn(emulation.Store, request, Endpoint.Soap, Flow.SoapLogin);
        Observations.Host(turn);
        Passwords.Observe(turn, username, password);
        Observations.Pace(turn);
        if (VersionOf(request.Path) >= FirstVersionWithoutLogin)
        {
            turn.See(Org.AllowsSoapLogin, false);
            turn.Preferred = SoapRefusals.SoapVersionGone;
        }

        var ruling = emulation.Judge.Rule(turn);
        if (!ruling.IsGranted)
        {
            Passwords.Count(turn, ruling);
            Logins.Refused(emulation, turn, ruling);
            await turn.Store.Journal.DurableAsync();
            emulation.Log.Add(turn, ruling, StatusCodes.Status500InternalServerError);
            Replies.Modelled(request.Http, ruling.Answer!.Modelled);
            var said = ruling.Answer.Refusal;
            await FaultAsync(request.Http, said.Error.Length > 0 ? said.Error : "INVALID_LOGIN", Refusals.Words(said));
            return;
        }

        Passwords.Forgive(turn);
        Logins.Granted(emulation, turn, isLogin: true);
        await turn.Store.Journal.DurableAsync();
        emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
        await AnswerAsync(request, turn.User!);
    }

    private Task AnswerAsync(Inbound request, UserRecord user)
    {
        var server = Escape($"{request.Base}{request.Path}/{emulation.Store.Org.Id}");
        return Replies.TextAsync(request.Http, StatusCodes.Status200OK, "text/xml;charset=UTF-8", $"""
            <?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><loginResponse><result><metadataServerUrl>{server.Replace("/Soap/u/", "/Soap/m/", StringComparison.Ordinal)}</metadataServerUrl><passwordExpired>false</passwordExpired><sandbox>{(emulation.Store.Org.Kind is OrgKind.Sandbox ? "true" : "false")}</sandbox><serverUrl>{server}</serverUrl><sessionId>{Escape(emulation.Issuer.Session(user, request.From))}</sessionId><userId>{user.Id}</userId><userInfo><organizationId>{emulation.Store.Org.Id}</organizationId><organizationName>{Escape(emulation.Store.Org.Name)}</organizationName><sessionSecondsValid>{emulation.Store.Org.SessionTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)}</sessionSecondsValid><userEmail>{Escape(user.Email)}</userEmail><userFullName>{Escape(user.Name)}</userFullName><userId>{user.Id}</userId><userName>{Escape(user.Username)}</userName><userType>Standard</userType></userInfo></result></loginResponse></soapenv:Body></soapenv:Envelope>
            """);
    }

    public static Task FaultAsync(HttpContext http, string code, string message) => Replies.TextAsync(http, StatusCodes.Status500InternalServerError, "text/xml;charset=UTF-8", $"""
        <?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><soapenv:Fault><faultcode>sf:{Escape(code)}</faultcode><faultstring>{Escape(code)}{(message.Length > 0 ? ": " : "")}{Escape(message)}</faultstring><detail><sf:LoginFault xsi:type="sf:LoginFault"><sf:exceptionCode>{Escape(code)}</sf:exceptionCode><sf:exceptionMessage>{Escape(message)}</sf:exceptionMessage></sf:LoginFault></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>
        """);

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private static double VersionOf(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var version, ..] && double.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static (string Operation, string? Username, string? Password)? Read(ReadOnlyMemory<byte> body) =>
        SafeXml.Load(body.ToArray())?.GetElementsByTagName("Body", "http://schemas.xmlsoap.org/soap/envelope/").OfType<XmlElement>().FirstOrDefault()?.ChildNodes.OfType<XmlElement>().FirstOrDefault() is { } call
            ? (call.LocalName, Text(call, "username"), Text(call, "password"))
            : null;

    private static string? Text(XmlElement call, string name) => call.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName == name)?.InnerText;
}

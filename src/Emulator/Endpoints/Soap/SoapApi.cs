using System.Globalization;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>SOAP: <c>login()</c>, which is not OAuth and is often taken for it, <c>logout()</c>, <c>getUserInfo()</c>, and the Metadata API.</summary>
internal sealed class SoapApi(Emulation emulation)
{
    public const string Path = "/services/Soap/";

    private const int FirstVersionWithoutLogin = 65;
    private readonly MetadataApi metadata = new(emulation);

    public async Task AnswerAsync(Inbound request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            await Replies.TextAsync(request.Http, StatusCodes.Status405MethodNotAllowed, "text/html;charset=UTF-8", "<html><head><title>Error 405 Only POST allowed</title></head><body><h2>HTTP ERROR: 405</h2><p>Only POST allowed</p></body></html>");
            return;
        }

        var call = SoapCall.Read(request.Body);
        var isMetadata = request.Path.StartsWith(Path + "m/", StringComparison.Ordinal);
        await (call switch
        {
            null => SoapReplies.LoginFaultAsync(request.Http, "UNKNOWN_EXCEPTION", "the body is not a SOAP envelope"),
            { Name: "login" } when !isMetadata => LoginAsync(request, call.Text("username"), call.Text("password")),
            _ => WithSessionAsync(request, call, isMetadata),
        });
    }

    private async Task WithSessionAsync(Inbound request, SoapCall call, bool isMetadata)
    {
        var turn = new Turn(emulation.Store, request, Endpoint.Rest, Flow.WebServer);
        var token = Bearer.Observe(emulation, turn, call.SessionId, Scopes.Api);
        var ruling = emulation.Judge.Rule(turn);
        if (!ruling.IsGranted || token is not { } session)
        {
            emulation.Log.Add(turn, ruling, StatusCodes.Status500InternalServerError);
            var said = ruling.Answer?.Refusal;
            await SoapReplies.FaultAsync(request.Http, said?.Error is { Length: > 0 } error ? error : "INVALID_SESSION_ID", said is null ? "Invalid Session ID found in SessionHeader" : Refusals.Words(said));
            return;
        }

        emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
        emulation.Store.Events.Add(new ApiCall(turn.Now, turn.User!.Number, turn.App?.Number ?? 0, "SOAP", call.Name)
        {
            Version = VersionOf(request.Path).ToString("0.0", CultureInfo.InvariantCulture),
            Method = request.Method,
            ClientIp = request.From.ToString(),
            Status = StatusCodes.Status200OK,
        });
        await (call.Name switch
        {
            _ when isMetadata => metadata.AnswerAsync(request, call, new Caller(emulation.Store, turn.User!)),
            "logout" => LogoutAsync(request, session),
            "getUserInfo" => SoapReplies.BodyAsync(request.Http, SoapReplies.Partner, $"<getUserInfoResponse><result>{UserInfo(turn.User!)}</result></getUserInfoResponse>"),
            _ => SoapReplies.FaultAsync(request.Http, "UNKNOWN_EXCEPTION", $"the emulator does not serve {call.Name}()"),
        });
    }

    private async Task LogoutAsync(Inbound request, AccessToken session)
    {
        emulation.Store.EndSession(session.Session);
        emulation.Store.Events.Add(new SessionEnd(emulation.Store.Clock.Now, session.User, session.App, session.Session) { ClientIp = request.From.ToString(), IsLogout = true });
        await emulation.Store.Journal.DurableAsync();
        await SoapReplies.BodyAsync(request.Http, SoapReplies.Partner, "<logoutResponse/>");
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
            await SoapReplies.LoginFaultAsync(request.Http, said.Error.Length > 0 ? said.Error : "INVALID_LOGIN", Refusals.Words(said));
            return;
        }

        Passwords.Forgive(turn);
        Logins.Granted(emulation, turn, isLogin: true);
        await turn.Store.Journal.DurableAsync();
        emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
        await AnswerAsync(request, turn.User!, turn.Session);
    }

    private Task AnswerAsync(Inbound request, UserRecord user, long session)
    {
        var server = SoapReplies.Escape($"{request.Base}{request.Path}/{emulation.Store.Org.Id}");
        return SoapReplies.BodyAsync(request.Http, SoapReplies.Partner, $"""
            <loginResponse><result><metadataServerUrl>{server.Replace("/Soap/u/", "/Soap/m/", StringComparison.Ordinal)}</metadataServerUrl><passwordExpired>false</passwordExpired><sandbox>{Words.Flag(emulation.Store.Org.Kind is OrgKind.Sandbox)}</sandbox><serverUrl>{server}</serverUrl><sessionId>{SoapReplies.Escape(emulation.Issuer.Session(user, request.From, session))}</sessionId><userId>{user.Id}</userId><userInfo>{UserInfo(user)}</userInfo></result></loginResponse>
            """);
    }

    private string UserInfo(UserRecord user)
    {
        var org = emulation.Store.Org;
        return $"<organizationId>{org.Id}</organizationId><organizationName>{SoapReplies.Escape(org.Name)}</organizationName><sessionSecondsValid>{org.SessionTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)}</sessionSecondsValid><userEmail>{SoapReplies.Escape(user.Email)}</userEmail><userFullName>{SoapReplies.Escape(user.Name)}</userFullName><userId>{user.Id}</userId><userName>{SoapReplies.Escape(user.Username)}</userName><userType>Standard</userType>";
    }

    private static double VersionOf(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var version, ..] && double.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

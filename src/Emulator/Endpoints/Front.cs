using Microsoft.AspNetCore.Http;

namespace SfOAuth.Emulation;

/// <summary>The front door: which endpoint a request is for.</summary>
internal sealed class Front
{
    private readonly Emulation emulation;
    private readonly TokenEndpoint token;
    private readonly AuthorizeEndpoint authorize;
    private readonly LoginPage login;
    private readonly ConnectPage connect;
    private readonly UserInfo userInfo;
    private readonly TokenCare care;
    private readonly WellKnown wellKnown;
    // Made when they are first asked for: most clients of a run ask for tokens alone, and quickly.
    private readonly Lazy<RestApi> rest;
    private readonly Lazy<SoapApi> soap;
    private readonly Lazy<ControlPage> control;

    public Front(Emulation emulation)
    {
        this.emulation = emulation;
        (token, authorize, login, connect) = (new(emulation), new(emulation), new(emulation), new(emulation));
        (userInfo, care, wellKnown) = (new(emulation), new(emulation), new(emulation));
        (rest, soap, control) = (new(() => new(emulation)), new(() => new(emulation)), new(() => new(emulation)));
    }

    public async Task AnswerAsync(HttpContext http)
    {
        if (!Hosts.AreServed(http.Request.Host.Host))
        {
            // A name that an outside page resolved to this machine is not one of ours.
            await Replies.TextAsync(http, StatusCodes.Status421MisdirectedRequest, "text/plain", "the emulator answers for loopback and for Salesforce's own host names only");
            return;
        }

        // The org's clock where it is not the machine's, which the server tells by itself: a client compares its own with it.
        if (!emulation.Store.Clock.IsTheMachines)
        {
            http.Response.Headers.Date = emulation.Store.Clock.Now.ToString("r", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Origins.Answer(http, emulation.Store))
        {
            return;
        }

        try
        {
            var request = await Inbound.ReadAsync(http);
            await RouteAsync(request);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Replies.TextAsync(http, bad.StatusCode, "text/plain", "the request could not be read");
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // The caller hung up; there is nobody left to answer.
        }
    }

    private Task RouteAsync(Inbound request) => request.Path switch
    {
        "/services/oauth2/token" => token.AnswerAsync(request),
        AuthorizeEndpoint.Path => authorize.AnswerAsync(request),
        AuthorizeEndpoint.ApprovalPage when IsPost(request) => authorize.ApproveAsync(request),
        AuthorizeChannel.ErrorPage => AuthorizeChannel.ShowErrorPageAsync(request),
        LoginPage.Path => IsPost(request) ? login.SubmitAsync(request) : LoginPage.ShowAsync(request),
        ConnectPage.Path => connect.AnswerAsync(request),
        "/services/oauth2/revoke" => care.RevokeAsync(request),
        "/services/oauth2/introspect" => care.IntrospectAsync(request),
        "/services/oauth2/userinfo" => userInfo.AnswerAsync(request),
        "/services/oauth2/singleaccess" => userInfo.SingleAccessAsync(request),
        "/.well-known/openid-configuration" => WellKnown.OpenIdAsync(request),
        "/.well-known/auth-configuration" when Hosts.Of(request.HostName, emulation.Store.Org).Kind is Salesforce.HostKind.MyDomain => WellKnown.AuthConfigurationAsync(request),
        "/id/keys" => wellKnown.KeysAsync(request),
        "/secur/frontdoor.jsp" => FrontDoorAsync(request),
        "/" => Html.PageAsync(request.Http, "An emulated org", "<p>This is the emulator of sfoauth, not Salesforce. Its control page is <a href=\"/_sfoauth\">/_sfoauth</a>.</p>"),
        _ => OthersAsync(request),
    };

    private Task OthersAsync(Inbound request) => request.Path.Split('/') switch
    {
        ["", "services", "data", ..] => rest.Value.AnswerAsync(request),
        ["", "services", "Soap", ..] => soap.Value.AnswerAsync(request),
        ["", "id", var org, var user] => userInfo.IdentityAsync(request, org, user),
        ["", "_sfoauth", ..] => control.Value.AnswerAsync(request),
        _ => Html.PageAsync(request.Http, "URL No Longer Exists", "<p class=\"error\">URL No Longer Exists</p>", StatusCodes.Status404NotFound),
    };

    /// <summary>Opens a browser session from a session id.</summary>
    private Task FrontDoorAsync(Inbound request)
    {
        var sid = request["sid"] is { } sent ? Bearer.Read(emulation, sent) : null;
        var user = sid is { } session && (session.Use is TokenUse.Session || Scopes.Has(session.Scopes, Scopes.Web)) && !emulation.Store.HasEnded(session.Session) ? emulation.Store.User(session.User) : null;
        if (user is not { IsActive: true })
        {
            return Replies.RedirectAsync(request.Http, $"{request.Base}{LoginPage.Path}");
        }

        BrowserSession.Begin(request, emulation, user);
        var target = request["retURL"] is ['/', not ('/' or '\\'), ..] path && !path.Contains('\\', StringComparison.Ordinal) ? path : "/";
        return Replies.RedirectAsync(request.Http, request.Base + target);
    }

    private static bool IsPost(Inbound request) => HttpMethods.IsPost(request.Method);
}

using Microsoft.AspNetCore.Http;

namespace SfOAuth.Emulation;

/// <summary>Who is logged in in the browser.</summary>
internal static class BrowserSession
{
    private const string Cookie = "sid";

    public static UserRecord? UserOf(Inbound request, Emulation emulation) =>
        request.Http.Request.Cookies[Cookie] is { } sid && emulation.Mint.Read(sid, emulation.Store.Org.Id) is { Use: TokenUse.Session } session
        && !emulation.Store.HasEnded(session.Session) && emulation.Store.Clock.Now - session.IssuedAt < emulation.Store.Org.SessionTimeout
        && emulation.Store.User(session.User) is { } user && user.RevokedBefore < session.IssuedAt
            ? user
            : null;

    public static void Begin(Inbound request, Emulation emulation, UserRecord user, long session = 0) =>
        request.Http.Response.Cookies.Append(Cookie, emulation.Issuer.Session(user, request.From, session), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", Secure = request.Http.Request.IsHttps });

    public static void End(Inbound request) => request.Http.Response.Cookies.Delete(Cookie);
}

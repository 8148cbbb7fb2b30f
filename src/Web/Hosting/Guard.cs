using Microsoft.AspNetCore.Http;

namespace SfOAuth.Web;

/// <summary>Decides who may come in: the browser that opened the first address, at the address of this machine, from our own pages.</summary>
internal sealed class Guard(Keys keys)
{
    public const string Cookie = "sfoauth";
    private const string NotYours = "This page belongs to whoever started sfoauth serve. If that is you, open the whole address that it printed, with its token.";

    /// <summary>Why the request is turned away; null where it may pass.</summary>
    public string? Refuses(HttpRequest request) =>
        WrongHost(request) is { } wrong ? wrong
        : !Keys.IsSame(request.Cookies[Cookie], keys.Session) ? NotYours
        : !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && IsFromElsewhere(request) ? "This was sent by a page of another site. Only pages of sfoauth may do that."
        : null;

    /// <summary>A name of somebody else that leads to this machine (DNS rebinding) is not our address.</summary>
    public static string? WrongHost(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" && request.Host.Port == request.HttpContext.Connection.LocalPort
            ? null
            : "I answer at 127.0.0.1 and localhost only, at the port I printed; this request came for another name.";

    /// <summary>True for the secret of the first address.</summary>
    public bool IsToken(string? given) => Keys.IsSame(given, keys.Token);

    /// <summary>True for the secret that our own forms carry.</summary>
    public bool IsOurForm(string? given) => Keys.IsSame(given, keys.Form);

    // A page cannot choose these headers. Old browsers send neither; the form's key is asked for all the same.
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            || (origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}

using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>
/// Pages of other sites: a browser shows them an answer of a My Domain host where the org's list has their origin, and of nothing
/// else. What was blocked is in the event log.
/// </summary>
internal static class Origins
{
    public const string RequestIdHeader = "X-SFDC-REQUEST-ID";

    /// <summary>True when the request was a browser's question before the real one, and is answered.</summary>
    public static bool Answer(HttpContext http, Store store)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !IsGuarded(http.Request.Path) || origin == $"{http.Request.Scheme}://{http.Request.Host.Value}")
        {
            return false;
        }

        if (!store.Org.CorsOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase) || Hosts.Of(http.Request.Host.Host, store.Org).Kind is not HostKind.MyDomain)
        {
            store.Events.Add(new BlockedOrigin(store.Clock.Now, origin, $"{http.Request.Scheme}://{http.Request.Host.Value}") { RequestId = http.Request.Headers[RequestIdHeader].ToString() });
            return false;
        }

        http.Response.Headers.AccessControlAllowOrigin = origin;
        http.Response.Headers.Vary = "Origin";
        return HttpMethods.IsOptions(http.Request.Method) && Allow(http);
    }

    private static bool Allow(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowMethods = "GET, POST, PATCH, DELETE, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders = http.Request.Headers.AccessControlRequestHeaders;
        http.Response.StatusCode = StatusCodes.Status200OK;
        return true;
    }

    private static bool IsGuarded(PathString path) => path.StartsWithSegments("/services", StringComparison.Ordinal);
}

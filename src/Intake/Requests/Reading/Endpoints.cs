using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Tells from host and path what a request asks for.</summary>
internal static class Endpoints
{
    private static readonly (string Path, Endpoint Endpoint)[] ByPath =
    [
        ("/services/oauth2/authorize", Endpoint.Authorize), ("/services/oauth2/token", Endpoint.Token), ("/services/oauth2/revoke", Endpoint.Revoke),
        ("/services/oauth2/introspect", Endpoint.Introspect), ("/services/oauth2/userinfo", Endpoint.UserInfo), ("/services/data", Endpoint.Rest),
        ("/services/apexrest", Endpoint.Rest), ("/services/Soap/", Endpoint.Soap), ("/cometd/", Endpoint.Streaming), ("/einstein/ai-agent", Endpoint.AgentApi),
        ("/platform/mcp", Endpoint.HostedMcp), ("/services/a360/", Endpoint.DataCloud),
    ];

    /// <summary>The endpoint; null when it is none of ours.</summary>
    public static Endpoint? Of(string host, string path)
    {
        if (host.StartsWith("api.pubsub.", StringComparison.Ordinal))
        {
            return Endpoint.PubSub;
        }

        var plain = path.Replace("//", "/", StringComparison.Ordinal);
        foreach (var (known, endpoint) in ByPath)
        {
            if (plain.IndexOf(known, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && EndsThere(plain, at + known.Length))
            {
                return endpoint;
            }
        }

        return plain.StartsWith("/id/00D", StringComparison.Ordinal) ? Endpoint.UserInfo : null;
    }

    /// <summary>True for calls made with a token that was obtained before.</summary>
    public static bool IsUse(Endpoint? endpoint) =>
        endpoint is Endpoint.Rest or Endpoint.Soap or Endpoint.Streaming or Endpoint.AgentApi or Endpoint.HostedMcp or Endpoint.PubSub or Endpoint.UserInfo;

    private static bool EndsThere(string path, int end) => end >= path.Length || path[end - 1] == '/' || !char.IsLetterOrDigit(path[end]);
}

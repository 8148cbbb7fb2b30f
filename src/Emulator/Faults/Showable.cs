using SfOAuth.Causes;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Which causes a server can show, and why it cannot show the others.</summary>
internal static class Showable
{
    /// <summary>Null where the emulator can show the cause.</summary>
    public static string? WhyNot(RootCause cause) => cause switch
    {
        { Stage: Stage.Client } => "it happens in the client or on the way; no server sees it",
        AppCreationBlocked => "it refuses the deployment of an app, not a login; allowsNewApps of a scenario's org shows it",
        HttpVersion => "it is about headless login over HTTP/2, which the emulator does not serve",
        ResourceNotActivated => "it is about a hosted MCP server, which the emulator does not serve",
        TokenFormatMismatch => "it is about APIs outside the org (Agent API, Pub/Sub), which the emulator does not serve",
        NoOauthAtAll => "it is about what the client was meant to do; SOAP login() itself is served",
        _ => null,
    };
}

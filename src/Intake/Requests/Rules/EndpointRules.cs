using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>What was called, and which token format that API wants.</summary>
internal static class EndpointRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (!talk.IsCertain || talk.Subject?.Call is not { Endpoint: { } endpoint } call)
        {
            yield break;
        }

        yield return Request.Endpoint.Seen(endpoint, call.Line);
        if (Wanted(call) is { } format)
        {
            yield return App.FormatWanted.Seen(format, call.Line);
        }
    }

    private static TokenFormat? Wanted(Call call) => call.Endpoint switch
    {
        Endpoint.AgentApi or Endpoint.HostedMcp => TokenFormat.Jwt,
        Endpoint.PubSub => TokenFormat.Opaque,
        Endpoint.Soap when call.Content is { } body && body.Text.Contains("sessionId>", StringComparison.Ordinal) => TokenFormat.Opaque,
        _ => null,
    };
}

using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The scopes a token answer names: enough for a refresh token, enough for the call.</summary>
internal static class GrantedScopeRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Issued is not { Answer: { } answer } issued || answer["scope"] is not { IsEmpty: false, IsHidden: false } scope)
        {
            yield break;
        }

        var scopes = scope.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Refreshes(issued, answer, scopes) is { } refreshes)
        {
            yield return App.HasRefreshScope.Seen(refreshes, scope.Whole);
        }

        if (Suffices(talk, scopes) is { } suffices)
        {
            yield return Grant.ScopesSuffice.Seen(suffices, scope.Whole);
        }
    }

    /// <summary>Only flows with a person in them ever get a refresh token.</summary>
    private static bool? Refreshes(Exchange issued, Answer answer, string[] scopes) =>
        answer["refresh_token"] is not null || scopes.Contains("refresh_token") || scopes.Contains("offline_access") ? true
        : FlowOf(issued) is Flow.WebServer or Flow.UserAgent or Flow.Hybrid or Flow.Device ? false
        : null;

    private static Flow? FlowOf(Exchange issued) =>
        issued.Call is { } call ? Grants.FlowOf(call)
        : issued.Answer?.Content?.Text.Contains('#', StringComparison.Ordinal) is true ? Flow.UserAgent
        : null;

    private static bool? Suffices(Conversation talk, string[] scopes) => talk.Use?.Endpoint switch
    {
        Endpoint.Rest when scopes.Contains("api") || scopes.Contains("full") => true,
        Endpoint.Rest when talk.Subject?.Answer is { } refusal && refusal.Says("not valid for use") => false,
        Endpoint.HostedMcp when talk.IsCertain => scopes.Contains("mcp_api"),
        _ => null,
    };
}

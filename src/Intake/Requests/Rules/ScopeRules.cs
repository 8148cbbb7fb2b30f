using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The scope parameter: where it is refused, and how scopes are parted.</summary>
internal static class ScopeRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Refused is not { } call || call.Find("scope") is not { IsEmpty: false } scope)
        {
            yield break;
        }

        if (call.Endpoint is Endpoint.Token && Grants.FlowOf(call) is Flow.Refresh or Flow.JwtBearer or Flow.ClientCredentials)
        {
            yield return Request.Scope.Seen(ScopeState.SentWhereRefused, scope.Whole);
        }
        else if (!scope.IsHidden && scope.Value.AsSpan().ContainsAny(",;|+"))
        {
            yield return Request.Scope.Seen(ScopeState.Malformed, scope.Whole);
        }
    }
}

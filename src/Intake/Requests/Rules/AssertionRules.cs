using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Whether what is sent as a JWT can be one. What is inside, the reader of assertions judges.</summary>
internal static class AssertionRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.RefusedToken is { } call && Grants.FlowOf(call) is Flow.JwtBearer && call.Find("assertion") is { IsEmpty: false } assertion && IsNone(assertion))
        {
            yield return Jwt.IsWellFormed.Seen(false, assertion.Whole);
        }
    }

    private static bool IsNone(Parameter assertion) =>
        assertion.Value.TrimStart('"', '\'').StartsWith("---", StringComparison.Ordinal)
        || (!Redaction.Replaces(assertion.Value) && (assertion.Value.Split('.') is not [{ Length: > 0 }, { Length: > 0 }, { Length: > 0 }] || assertion.Value.AsSpan().ContainsAny(" \"'")));
}

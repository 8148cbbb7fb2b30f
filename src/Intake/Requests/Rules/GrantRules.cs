using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The flow, and the spelling of its grant type.</summary>
internal static class GrantRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Login?.Call is { } call && Grants.FlowOf(call) is { } flow)
        {
            yield return Request.Flow.Seen(flow, (call.Find("grant_type") ?? call.Find("response_type"))?.Whole ?? call.Line);
        }

        // A body the server does not read as a form carries no grant type at all: that is the body's fault.
        if (talk.RefusedToken is { Body: BodyKind.Form or BodyKind.None } token && Spelling(token) is { } spelling)
        {
            yield return Request.GrantType.Seen(spelling, token.Find("grant_type")?.Whole ?? token.Line);
        }
    }

    private static GrantTypeSent? Spelling(Call token) => token.Find("grant_type") switch
    {
        { IsEmpty: true } => GrantTypeSent.Missing,
        { } grant when Grants.OfGrant(grant.Value) is not null => GrantTypeSent.Documented,
        { } grant => Redaction.Replaces(grant.Raw.Text) ? null : GrantTypeSent.Misspelt,
        null => token is { IsWhole: true, Method: "POST", Body: BodyKind.Form } && token.Find("response_type") is null ? GrantTypeSent.Missing : null,
    };
}

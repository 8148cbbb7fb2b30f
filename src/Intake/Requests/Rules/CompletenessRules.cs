using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Whether the parameters that the endpoint and the flow need were sent.</summary>
internal static class CompletenessRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.Refused is not { Body: BodyKind.Form or BodyKind.None } call || Needed(call) is not { IsEmpty: false } needed)
        {
            yield break;
        }

        if (needed.Select(name => call.Find(name)).FirstOrDefault(IsUseless) is { } useless)
        {
            yield return Request.IsComplete.Seen(false, useless.Whole);
        }
        else if (call.IsWhole && needed.Any(name => IsAbsent(call, name)))
        {
            yield return Request.IsComplete.Seen(false, call.Line);
        }
        else if (call.IsWhole && IsSure(call) && needed.All(name => IsThere(call, name)))
        {
            yield return Request.IsComplete.Seen(true, call.Line);
        }
    }

    /// <summary>The names without which the request cannot be granted.</summary>
    private static ImmutableArray<string> Needed(Call call) => call.Endpoint is Endpoint.Authorize
        ? ["response_type", "client_id", "redirect_uri"]
        : Grants.FlowOf(call) switch
        {
            Flow.WebServer => ["client_id", "code"],
            Flow.Refresh => ["client_id", "refresh_token"],
            Flow.Password => ["client_id", "username", "password"],
            Flow.ClientCredentials => ["client_id"],
            Flow.JwtBearer or Flow.SamlBearer => ["assertion"],
            _ => [],
        };

    /// <summary>An empty key or address is a variable without a value; an empty secret may have been blanked for us.</summary>
    private static bool IsUseless(Parameter? parameter) =>
        parameter is { Name: "client_id" or "redirect_uri", IsEmpty: true } || (parameter is { Name: "response_type", IsHidden: false } && Grants.OfResponse(parameter.Value) is null);

    private static bool IsAbsent(Call call, string name) =>
        call.Find(name) is null && !(name is "client_id" && call.HasBasic);

    private static bool IsThere(Call call, string name) =>
        call.Find(name) is { } parameter ? !parameter.IsEmpty && !Redaction.IsVariable(parameter.Raw.Text) : name is "client_id" && call.HasBasic;

    /// <summary>Whether the exchange of a code needs redirect_uri in every case is not documented.</summary>
    private static bool IsSure(Call call) => Grants.FlowOf(call) is not Flow.WebServer || call.Find("redirect_uri") is { IsEmpty: false };
}

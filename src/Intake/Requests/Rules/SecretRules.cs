using System.Text.RegularExpressions;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Whether the secret came along, and whether secret, password and assertion survive the way.</summary>
internal static partial class SecretRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        if (talk.RefusedToken is not { Body: BodyKind.Form or BodyKind.None } call)
        {
            yield break;
        }

        if (Sends(call) is { } sends)
        {
            yield return Client.SendsSecret.Seen(sends, call.Find("client_secret")?.Whole ?? call.Line);
        }

        if (IsMissing(call))
        {
            yield return Client.Secret.Seen(SecretState.Missing, call.Line);
        }

        foreach (var parameter in call.Parameters.Where(IsDamaged))
        {
            if (Damage(parameter, Grants.FlowOf(call)) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>An empty one may have been blanked for us: it tells nothing.</summary>
    private static bool? Sends(Call call) =>
        call.HasBasic || call.Find("client_secret") is { IsEmpty: false } ? true
        : call.IsWhole && call.Find("client_secret") is null && call.Find("client_assertion") is null && Grants.FlowOf(call) is Flow.WebServer or Flow.ClientCredentials or Flow.Refresh or Flow.Password or Flow.Hybrid ? false
        : null;

    private static bool IsMissing(Call call) =>
        call is { IsWhole: true, HasBasic: false }
        && call.Find("client_secret") is null
        && call.Find("client_assertion") is null
        && (Grants.FlowOf(call) is Flow.ClientCredentials or Flow.Refresh || (Grants.FlowOf(call) is Flow.WebServer && call.Find("code_verifier") is null));

    private static bool IsDamaged(Parameter parameter) =>
        !parameter.IsEncodedLater
        && !Redaction.IsVariable(parameter.Raw.Text)
        && (parameter.IsCut || parameter.Raw.Text.Contains('+', StringComparison.Ordinal) || BarePercent().IsMatch(parameter.Raw.Text));

    private static Found? Damage(Parameter parameter, Flow? flow) => parameter.Name switch
    {
        "client_secret" => Client.Secret.Seen(SecretState.Misencoded, parameter.Whole),
        "password" or "username" => Person.PasswordIsEncodedRight.Seen(false, parameter.Whole),
        "assertion" when flow is Flow.SamlBearer => Request.SamlIsEncodedRight.Seen(false, parameter.Whole),
        "assertion" when flow is Flow.JwtBearer => Jwt.IsWellFormed.Seen(false, parameter.Whole),
        _ => null,
    };

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex BarePercent();
}

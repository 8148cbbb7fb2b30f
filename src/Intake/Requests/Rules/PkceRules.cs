using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The challenge in the authorize address, and the verifier that must fit it.</summary>
internal static class PkceRules
{
    public static IEnumerable<Found> Read(Conversation talk)
    {
        var asked = talk.Authorize?.Call;
        var challenge = asked?.Find("code_challenge");
        if (asked is not null && Challenge(asked, challenge) is { } state)
        {
            yield return Request.CodeChallenge.Seen(state, challenge?.Whole ?? asked.Line);
        }

        if (talk.RefusedToken is { } token && Grants.FlowOf(token) is Flow.WebServer && Verifier(token, challenge, asked) is { } found)
        {
            yield return found;
        }
    }

    private static CodeChallenge? Challenge(Call asked, Parameter? challenge) => (challenge, asked.Find("code_challenge_method")?.Value) switch
    {
        ({ IsEmpty: false }, "S256") => CodeChallenge.S256,
        ({ IsEmpty: false }, "plain") or ({ IsEmpty: true }, _) => CodeChallenge.Missing,
        (null, _) when asked.IsWhole && asked.Find("response_type")?.Value is "code" => CodeChallenge.Missing,
        _ => null,
    };

    private static Found? Verifier(Call token, Parameter? challenge, Call? asked)
    {
        var verifier = token.Find("code_verifier");
        if (verifier is null)
        {
            return challenge is { IsEmpty: false } && token is { IsWhole: true, Body: BodyKind.Form or BodyKind.None } ? Request.Verifier.Seen(Salesforce.Verifier.Missing, token.Line) : null;
        }

        if (verifier.Value.Contains('~', StringComparison.Ordinal))
        {
            return Request.Verifier.Seen(Salesforce.Verifier.HasTilde, verifier.Whole);
        }

        return challenge is null || Redaction.Replaces(verifier.Value) || Redaction.Replaces(challenge.Value) || verifier.IsEmpty || challenge.IsEmpty || asked?.Find("code_challenge_method")?.Value is not (null or "S256")
            ? null
            : Request.Verifier.Seen(Of(verifier.Value) == challenge.Value ? Salesforce.Verifier.Matches : Salesforce.Verifier.Differs, verifier.Whole);
    }

    private static string Of(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(verifier)));
}

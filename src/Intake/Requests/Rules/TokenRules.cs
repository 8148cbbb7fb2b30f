using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>The token: that there was one, of which format, and whether it is used where it is good.</summary>
internal static class TokenRules
{
    public static IEnumerable<Found> Read(Conversation talk) => [.. Issued(talk), .. Used(talk), .. Place(talk)];

    private static IEnumerable<Found> Issued(Conversation talk)
    {
        if (talk.Issued?.Answer is not { Token: { } token } answer)
        {
            yield break;
        }

        // A later token request that is refused makes the first one a thing of the past.
        if (talk.RefusedToken is null)
        {
            yield return Incident.TokenWasObtained.Seen(true, answer.Line);
        }

        if (Format(token.Value) is { } format)
        {
            yield return App.TokenFormat.Seen(format, token.Whole);
        }
    }

    private static IEnumerable<Found> Used(Conversation talk)
    {
        if (talk.Use?["Authorization"] is not { } header || Credential(header.Value.Text) is not { } token)
        {
            yield break;
        }

        if (token.Contains("session_id", StringComparison.OrdinalIgnoreCase) || token.Contains("sessionid", StringComparison.OrdinalIgnoreCase))
        {
            yield return Request.Token.Seen(TokenKind.SessionId, header.Whole);
        }
        else if (Format(token) is { } format)
        {
            yield return App.TokenFormat.Seen(format, header.Whole);

            // A session id begins like an opaque token: only the answer that gave it tells them apart.
            if (format is TokenFormat.Jwt || talk.Issued is not null)
            {
                yield return Request.Token.Seen(format is TokenFormat.Jwt ? TokenKind.JwtAccessToken : TokenKind.OpaqueAccessToken, header.Whole);
            }
        }
    }

    private static IEnumerable<Found> Place(Conversation talk)
    {
        if (talk.Use is { Endpoint: Endpoint.Rest or Endpoint.Soap or Endpoint.Streaming, Host.Length: > 0 } call
            && talk.Issued?.Answer?["instance_url"] is { IsHidden: false } instance
            && Address.Read(instance.Raw) is { HostIsHidden: false, Host.Length: > 0 } home
            && !Redaction.Replaces(call.Host))
        {
            yield return Client.UsesInstanceUrl.Seen(home.Host == call.Host, call.Line);
        }
    }

    private static string? Credential(string header) =>
        header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || header.StartsWith("OAuth ", StringComparison.OrdinalIgnoreCase) ? header[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim() : null;

    private static TokenFormat? Format(string token) =>
        token.StartsWith("eyJ", StringComparison.Ordinal) ? TokenFormat.Jwt
        : token.StartsWith("00D", StringComparison.Ordinal) ? TokenFormat.Opaque
        : null;
}

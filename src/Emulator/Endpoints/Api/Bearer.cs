using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Reads the token of a call and takes note of what it is worth now.</summary>
internal static class Bearer
{
    /// <summary>A call with a token in its Authorization header.</summary>
    public static Turn Observe(Emulation emulation, Inbound request, Endpoint endpoint, string? needs = Scopes.Api)
    {
        var turn = new Turn(emulation.Store, request, endpoint, Flow.WebServer);
        Observe(emulation, turn, TokenOf(request), needs);
        return turn;
    }

    public static AccessToken? Observe(Emulation emulation, Turn turn, string? sent, string? needs)
    {
        if (sent is null)
        {
            turn.See(Request.IsComplete, false);
            return null;
        }

        if (Read(emulation, sent) is not { } token)
        {
            See(turn, sent);
            return null;
        }

        if (!Hosts.Of(turn.Request.HostName, emulation.Store.Org).IsOurs)
        {
            // The token is ours, the host somebody else's: there it is worth nothing.
            turn.See(Client.UsesInstanceUrl, false);
            turn.Preferred = turn.Endpoint is Endpoint.UserInfo ? ApiRefusals.UserinfoBadOauthToken : ApiRefusals.RestInvalidSessionExpired;
        }

        turn.App = emulation.Store.App(token.App);
        turn.User = emulation.Store.User(token.User);
        SeeLife(emulation, turn, token);
        if (turn.User is { } user && emulation.Store.ProfileOf(user) is { UsesAnyApiClient: true })
        {
            turn.See(Org.ApiAccessControl, false);
        }

        if (token.Use is TokenUse.OAuth && needs is not null && !Scopes.Has(token.Scopes, needs) && !Scopes.Has(token.Scopes, Scopes.Full))
        {
            turn.See(Grant.ScopesSuffice, false);
        }

        if (emulation.Store.Org.LocksSessionsToIp && token.From == AccessToken.Mark(turn.From))
        {
            // The lock is on, and this call comes from where the session began.
            turn.See(Org.LocksSessionsToIp, false);
        }

        return token;
    }

    /// <summary>The token that a call carries; OAuth is the older word for Bearer.</summary>
    public static string? TokenOf(Inbound request)
    {
        var header = request.Http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim()
            : header.StartsWith("OAuth ", StringComparison.OrdinalIgnoreCase) ? header[6..].Trim()
            : request["access_token"] ?? request["oauth_token"];
    }

    public static AccessToken? Read(Emulation emulation, string sent)
    {
        var org = emulation.Store.Org.Id;
        if (!sent.StartsWith("eyJ", StringComparison.Ordinal))
        {
            return emulation.Mint.Read(sent, org);
        }

        using var claims = emulation.Jwts.Verify(sent);
        return claims?.RootElement.TryGetProperty("jti", out var jti) is true ? emulation.Mint.Read($"{org[..15]}!{jti.GetString()}", org) : null;
    }

    private static void See(Turn turn, string sent)
    {
        // Another org's token names another org before its exclamation mark.
        if (sent.Contains('!', StringComparison.Ordinal) && !sent.StartsWith(turn.Store.Org.Id[..15], StringComparison.Ordinal) && sent.StartsWith("00D", StringComparison.Ordinal))
        {
            turn.See(Client.UsesInstanceUrl, false);
            turn.Preferred = turn.Endpoint is Endpoint.UserInfo ? ApiRefusals.UserinfoBadOauthToken : ApiRefusals.RestInvalidSessionExpired;
        }
        else
        {
            turn.See(Grant.IsRevoked, true);
        }
    }

    private static void SeeLife(Emulation emulation, Turn turn, AccessToken token)
    {
        var store = emulation.Store;
        var isRevoked = turn.User is not { IsActive: true, IsFrozen: false } user || user.RevokedBefore >= token.IssuedAt
            || (token.Use is TokenUse.OAuth && (turn.App is not { Exists: true } app || app.RevokedBefore >= token.IssuedAt))
            || (token.Grant != 0 && store.Grant(token.Grant) is not { End: not (End.Revoked or End.Reused) });
        if (isRevoked)
        {
            turn.See(Grant.IsRevoked, true);
        }

        if (store.HasEnded(token.Session))
        {
            turn.See(Grant.SessionWasEnded, true);
            turn.See(Grant.ClientRefreshes, false);
        }

        var age = store.Clock.Now - token.IssuedAt;
        if (age > (turn.App?.SessionTimeout ?? store.Org.SessionTimeout))
        {
            turn.See(Grant.AccessTokenAge, age);
            turn.See(Grant.ClientRefreshes, false);
        }
    }
}

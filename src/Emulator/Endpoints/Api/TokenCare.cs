using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary><c>/services/oauth2/revoke</c> and <c>/services/oauth2/introspect</c>.</summary>
internal sealed class TokenCare(Emulation emulation)
{
    public async Task RevokeAsync(Inbound request)
    {
        // Nobody has to prove an app here; who does so with an assertion hears when it is none.
        if (request[ClientAssertion.Parameter] is not null && await IsRefusedAsync(Client(request)))
        {
            return;
        }

        var turn = new Turn(emulation.Store, request, Endpoint.Revoke, Flow.WebServer);
        var sent = request["token"];
        var refresh = sent is null ? null : emulation.Mint.ReadRefresh(sent);
        var access = sent is null || refresh is not null ? null : Bearer.Read(emulation, sent);
        See(turn, sent, refresh?.Grant, access);
        var ruling = emulation.Judge.Rule(turn);
        if (!ruling.IsGranted)
        {
            await Refusals.AnswerAsync(emulation, turn, ruling);
            return;
        }

        End(turn, refresh?.Grant, access);
        await emulation.Store.Journal.DurableAsync();
        emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
        await Replies.TextAsync(request.Http, StatusCodes.Status200OK, "text/plain", "");
    }

    public async Task IntrospectAsync(Inbound request)
    {
        var turn = Client(request);
        if (await IsRefusedAsync(turn))
        {
            return;
        }

        var asked = new Turn(emulation.Store, request, Endpoint.Introspect, Flow.WebServer);
        var sent = request["token"];
        var refresh = sent is null ? null : emulation.Mint.ReadRefresh(sent);
        var token = refresh is { } family ? OfGrant(asked, family.Grant) : Bearer.Observe(emulation, asked, sent ?? "", needs: null);
        if (asked.App is not null && asked.App.Number != turn.App?.Number)
        {
            asked.See(Grant.IsRevoked, true);
        }

        var ruling = emulation.Judge.Rule(asked);
        if (!ruling.IsGranted || token is not { } alive)
        {
            await Refusals.AnswerAsync(emulation, asked, ruling.IsGranted ? Unknown(asked) : ruling);
            return;
        }

        emulation.Log.Add(asked, ruling, StatusCodes.Status200OK);
        await WriteAsync(request, asked, alive, refresh is not null);
    }

    /// <summary>The app that asks, and its proof. Which flows it may use is no matter here.</summary>
    private Turn Client(Inbound request)
    {
        var turn = new Turn(emulation.Store, request, Endpoint.Token, Flow.WebServer);
        Observations.AppAndSecret(turn);
        turn.See(App.FlowIsOn, true);
        return turn;
    }

    private async Task<bool> IsRefusedAsync(Turn client)
    {
        var ruling = emulation.Judge.Rule(client);
        if (ruling.Cause is not { Stage: Stage.App or Stage.Request or Stage.Host })
        {
            Replies.Modelled(client.Request.Http, client.Modelled);
            return false;
        }

        await Refusals.AnswerAsync(emulation, client, ruling);
        return true;
    }

    private Ruling Unknown(Turn asked)
    {
        asked.See(Grant.IsRevoked, true);
        return emulation.Judge.Rule(asked);
    }

    private AccessToken? OfGrant(Turn asked, long number)
    {
        if (emulation.Store.Grant(number) is not { } grant)
        {
            asked.See(Grant.IsRevoked, true);
            return null;
        }

        asked.App = emulation.Store.App(grant.App);
        asked.User = emulation.Store.User(grant.User);
        if (!grant.Lives)
        {
            asked.See(Grant.IsRevoked, true);
        }

        return new(TokenUse.OAuth, 0, grant.App, grant.User, number, grant.CreatedAt, Scopes.Bits(grant.Scopes), 0);
    }

    private async Task WriteAsync(Inbound request, Turn asked, AccessToken token, bool isRefresh) => await Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("active", true);
        json.WriteString("scope", string.Join(' ', Scopes.Of(token.Scopes)));
        json.WriteString("client_id", asked.App?.ConsumerKey ?? "");
        json.WriteString("username", asked.User?.Username ?? "");
        json.WriteString("sub", $"{request.Base}/id/{emulation.Store.Org.Id}/{asked.User?.Id}");
        json.WriteString("token_type", isRefresh ? "refresh_token" : "access_token");
        json.WriteNumber("iat", token.IssuedAt.ToUnixTimeSeconds());
        json.WriteNumber("nbf", token.IssuedAt.ToUnixTimeSeconds());
        if (!isRefresh)
        {
            json.WriteNumber("exp", (token.IssuedAt + (asked.App?.SessionTimeout ?? emulation.Store.Org.SessionTimeout)).ToUnixTimeSeconds());
        }

        json.WriteEndObject();
    });

    private static void See(Turn turn, string? sent, long? grant, AccessToken? access)
    {
        if (sent is null)
        {
            turn.See(Request.IsComplete, false);
        }
        else if (grant is { } number ? turn.Store.Grant(number) is not { Lives: true } : access is not { } token || turn.Store.HasEnded(token.Session))
        {
            turn.See(Grant.IsRevoked, true);
        }
    }

    /// <summary>A refresh token takes its access tokens along; an access token that belongs to an approval takes the approval along.</summary>
    private void End(Turn turn, long? refresh, AccessToken? access)
    {
        var family = refresh is { } number ? emulation.Store.Grant(number) : null;
        emulation.Store.Events.Add(new SessionEnd(turn.Now, family?.User ?? access?.User ?? 0, family?.App ?? access?.App ?? 0, access?.Session ?? 0) { ClientIp = turn.From.ToString() });
        if ((refresh ?? access?.Grant) is > 0 and var grant)
        {
            emulation.Store.Change(grant, now => now with { End = now.Lives ? SfOAuth.Emulation.End.Revoked : now.End });
        }

        if (access is { } token)
        {
            emulation.Store.EndSession(token.Session);
        }
    }
}

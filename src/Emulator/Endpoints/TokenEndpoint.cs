using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary><c>/services/oauth2/token</c>.</summary>
internal sealed class TokenEndpoint
{
    private readonly Emulation emulation;
    private readonly Dictionary<string, ITokenFlow> flows = new(StringComparer.Ordinal);

    public TokenEndpoint(Emulation emulation)
    {
        this.emulation = emulation;
        ITokenFlow[] all =
        [
            new WebServerFlow(Flow.WebServer, "authorization_code"), new WebServerFlow(Flow.Hybrid, "hybrid_auth_code"), new RefreshFlow(emulation.Mint), new JwtBearerFlow(),
            new ClientCredentialsFlow(), new PasswordFlow(), new DeviceFlow(), new TokenExchangeFlow(), new SamlBearerFlow(),
        ];
        foreach (var flow in all)
        {
            foreach (var name in flow.GrantTypes)
            {
                flows.Add(name, flow);
            }
        }
    }

    public async Task AnswerAsync(Inbound request)
    {
        if (request["response_type"] is "device_code" && request["grant_type"] is null)
        {
            await new DeviceStart(emulation).AnswerAsync(request);
            return;
        }

        var name = request.BodyFormat is BodyFormat.Form ? request["grant_type"] : null;
        var flow = name is null ? null : flows.GetValueOrDefault(name);
        var turn = new Turn(emulation.Store, request, Endpoint.Token, flow?.Flow ?? Flow.WebServer);
        try
        {
            await AnswerAsync(turn, flow, name);
        }
        finally
        {
            if (turn is { IsHeld: true, Grant: { } grant })
            {
                emulation.Store.LetGo(grant.Number);
            }
        }
    }

    private async Task AnswerAsync(Turn turn, ITokenFlow? flow, string? name)
    {
        Observations.Host(turn);
        if (flow is null)
        {
            SeeNoGrant(turn, name);
        }
        else
        {
            flow.Observe(turn);
            Observations.Pace(turn);
        }

        var ruling = emulation.Judge.Rule(turn);
        var issue = ruling.IsGranted ? flow!.HandOut(turn) : null;
        if (ruling.IsGranted && issue is null)
        {
            // Somebody else redeemed the same thing in between: looked at again, the request shows it.
            await AnswerAsync(new Turn(turn.Store, turn.Request, turn.Endpoint, turn.Flow), flow, name);
            return;
        }

        if (issue is null)
        {
            flow?.Refused(turn, ruling);
            await Refusals.AnswerAsync(emulation, turn, ruling);
            return;
        }

        await GrantAsync(turn, issue);
    }

    private async Task GrantAsync(Turn turn, Issue issue)
    {
        Logins.Granted(emulation, turn, issue.IsLogin);
        if (turn.Flow is Flow.Refresh && turn.Store.Org.RefreshTakes is var time && time > TimeSpan.Zero)
        {
            await Task.Delay(time, turn.Request.Http.RequestAborted);
        }

        await turn.Store.Journal.DurableAsync();
        emulation.Log.Add(turn, Ruling.Granted, StatusCodes.Status200OK);
        Replies.Modelled(turn.Request.Http, turn.Modelled);
        await Replies.JsonAsync(turn.Request.Http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            emulation.Issuer.Write(json, issue, turn);
            json.WriteEndObject();
        });
    }

    private static void SeeNoGrant(Turn turn, string? name)
    {
        if (turn.Request.BodyFormat is not BodyFormat.Form)
        {
            turn.See(Request.Body, turn.Request.BodyFormat);
        }
        else
        {
            turn.See(Request.GrantType, name is null ? GrantTypeSent.Missing : GrantTypeSent.Misspelt);
        }
    }
}

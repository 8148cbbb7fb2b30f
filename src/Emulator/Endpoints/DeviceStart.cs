using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Device flow, its first half: the device asks for a code to show.</summary>
internal sealed class DeviceStart(Emulation emulation)
{
    private const string Letters = "BCDFGHJKLMNPQRSTVWXYZ23456789";

    public async Task AnswerAsync(Inbound request)
    {
        var turn = new Turn(emulation.Store, request, Endpoint.Token, Flow.Device);
        Observations.Host(turn);
        Observations.App(turn, request["client_id"]);
        var scopes = turn.App is { } app ? Scopes.Choose(request["scope"], app) : [];
        if (scopes is null)
        {
            turn.See(Request.Scope, ScopeState.NotOnApp);
        }

        var ruling = emulation.Judge.Rule(turn);
        if (!ruling.IsGranted)
        {
            await Refusals.AnswerAsync(emulation, turn, ruling);
            return;
        }

        var device = new PendingDevice(TokenMint.RandomText(48), RandomNumberGenerator.GetString(Letters, 8), turn.App!.Number, turn.Now) { Scopes = scopes!.Value };
        turn.Store.Save(device);
        await turn.Store.Journal.DurableAsync();
        emulation.Log.Add(turn, ruling, StatusCodes.Status200OK);
        await Replies.JsonAsync(request.Http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("device_code", device.DeviceCode);
            json.WriteString("user_code", device.UserCode);
            json.WriteString("verification_uri", $"{request.Base}/setup/connect");
            json.WriteNumber("interval", 5);
            json.WriteEndObject();
        });
    }
}

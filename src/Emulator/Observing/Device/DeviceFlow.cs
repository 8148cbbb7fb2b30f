using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Device flow, its second half: the device asks whether its user has answered.</summary>
internal sealed class DeviceFlow : ITokenFlow
{
    public static readonly TimeSpan CodeLives = TimeSpan.FromMinutes(10);

    public Flow Flow => Flow.Device;

    public IReadOnlyList<string> GrantTypes { get; } = ["device", "urn:ietf:params:oauth:grant-type:device_code"];

    public void Observe(Turn turn)
    {
        Observations.AppAndSecret(turn, needsSecret: false);
        var code = turn.Request["code"] ?? turn.Request["device_code"];
        if (code is null || turn.Store.Device(code) is not { } device || device.App != turn.App?.Number || device.IsRedeemed || turn.Now - device.IssuedAt > CodeLives)
        {
            // The text for a code that is over is not known: to the device it is an approval that never comes.
            turn.See(Person.HasApproved, false);
            turn.See(App.PermittedUsers, PermittedUsers.AllUsers);
            return;
        }

        turn.User = device.User == 0 ? null : turn.Store.User(device.User);
        if (device.WasDenied)
        {
            turn.See(Request.WasDenied, true);
        }
        else if (turn.User is null)
        {
            turn.See(Person.HasApproved, false);
            turn.See(App.PermittedUsers, PermittedUsers.AllUsers);
        }
    }

    public Issue? HandOut(Turn turn)
    {
        if (turn.Store.Device((turn.Request["code"] ?? turn.Request["device_code"])!) is not { } device || !turn.Store.TryRedeem(device))
        {
            return null;
        }

        var grant = turn.Store.Approve(new() { App = turn.App!.Number, User = turn.User!.Number, Flow = Flow.Device, Scopes = device.Scopes });
        return new(turn.App!, turn.User!, device.Scopes) { Grant = grant, WithRefresh = Scopes.AllowRefresh(device.Scopes) };
    }
}

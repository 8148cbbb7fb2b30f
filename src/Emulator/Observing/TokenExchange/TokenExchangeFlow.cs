using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Token exchange: a handler in the org turns a foreign token into a user. The emulated one reads the user name from the token, and trusts it.</summary>
internal sealed class TokenExchangeFlow : ITokenFlow
{
    public Flow Flow => Flow.TokenExchange;

    public IReadOnlyList<string> GrantTypes { get; } = ["urn:ietf:params:oauth:grant-type:token-exchange"];

    public void Observe(Turn turn)
    {
        Observations.AppAndSecret(turn);
        if (turn.App is { TokenHandler: HandlerState.NotLinked })
        {
            turn.See(App.FlowIsOn, false);
        }

        var sent = turn.Request["subject_token"];
        turn.User = sent is null ? null : turn.Store.UserOfName(ReceivedJwt.Read(sent)?.Subject ?? sent);
        if (turn.User is null)
        {
            // The handler finds nobody: to the client that is a handler that fails.
            turn.See(App.TokenHandler, HandlerState.CalloutBlocked);
        }
        else
        {
            turn.See(Person.HasApproved, turn.App?.PermittedUsers is not PermittedUsers.AllUsers || Observations.HasApproved(turn));
        }
    }

    public Issue? HandOut(Turn turn) => new(turn.App!, turn.User!, turn.App!.Scopes.RemoveAll(scope => scope is Scopes.Refresh or Scopes.Offline));
}

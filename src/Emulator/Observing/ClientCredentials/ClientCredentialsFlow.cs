using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Client credentials: the app itself, as its Run As user.</summary>
internal sealed class ClientCredentialsFlow : ITokenFlow
{
    public Flow Flow => Flow.ClientCredentials;

    public IReadOnlyList<string> GrantTypes { get; } = ["client_credentials"];

    public void Observe(Turn turn)
    {
        Observations.AppAndSecret(turn);
        turn.User = turn.App?.RunAs is { } name ? turn.Store.UserOfName(name) : null;
        if (turn.Request["scope"] is not null)
        {
            turn.See(Request.Scope, ScopeState.SentWhereRefused);
        }
        else if (turn.App is { } app && Usable(app).IsEmpty)
        {
            turn.See(Request.Scope, ScopeState.NoneUsable);
        }
    }

    public Issue? HandOut(Turn turn) => new(turn.App!, turn.User!, Usable(turn.App!));

    /// <summary>This flow strips what only a person could use.</summary>
    private static ImmutableArray<string> Usable(AppRecord app) => app.Scopes.RemoveAll(scope => scope is Scopes.Full or Scopes.Web or Scopes.Refresh or Scopes.Offline);
}

using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Username-password: the secret of a person in the hands of a program.</summary>
internal sealed class PasswordFlow : ITokenFlow
{
    public Flow Flow => Flow.Password;

    public IReadOnlyList<string> GrantTypes { get; } = ["password"];

    public void Observe(Turn turn)
    {
        Observations.AppAndSecret(turn);
        Passwords.Observe(turn, turn.Request["username"], turn.Request["password"]);
    }

    public Issue? HandOut(Turn turn)
    {
        Passwords.Forgive(turn);
        return new(turn.App!, turn.User!, turn.App!.Scopes.RemoveAll(scope => scope is Scopes.Refresh or Scopes.Offline));
    }

    public void Refused(Turn turn, Ruling ruling) => Passwords.Count(turn, ruling);
}

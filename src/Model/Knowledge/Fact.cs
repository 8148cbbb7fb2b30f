namespace SfOAuth.Knowledge;

/// <summary>One thing known about the world, and from where.</summary>
public sealed record Fact(Setting Setting, object Value, Source Source)
{
    /// <summary><c>Permitted Users = All users may self-authorize</c>.</summary>
    public override string ToString() => $"{Setting.Label} = {Setting.Show(Value)}";
}

namespace SfOAuth.Knowledge;

/// <summary>A secret, token or password. It prints as a shape; only <see cref="Reveal"/> gives it up.</summary>
public sealed class Secret(string value)
{
    /// <summary>Characters in the secret.</summary>
    public int Length => value.Length;

    /// <summary>For the one line that puts it on the wire or measures its shape.</summary>
    public string Reveal() => value;

    public override string ToString() => $"(secret, {Length} characters)";
}

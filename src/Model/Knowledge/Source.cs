namespace SfOAuth.Knowledge;

/// <summary>How we came to know a fact, weakest first: a stronger source overrules a weaker one.</summary>
public enum Standing
{
    /// <summary>Concluded from free words; a person may have meant something else.</summary>
    Inferred,

    /// <summary>Computed from other facts, for example the environment from a host name.</summary>
    Derived,

    /// <summary>Somebody said so in as many words: <c>permitted_users: admin approved</c>.</summary>
    Stated,

    /// <summary>Seen in a request, an answer, a token, a certificate or a file of the org.</summary>
    Read,
}

/// <summary>Where a fact comes from.</summary>
public sealed record Source(Standing Standing, Slice? Slice, string Note = "")
{
    /// <summary>A fact set by the caller, not read from any input (tests, what-if questions).</summary>
    public static Source Given { get; } = new(Standing.Read, null, "given");

    public override string ToString() => Slice?.ToString() ?? Note;
}

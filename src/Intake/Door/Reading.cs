namespace SfOAuth.Intake;

/// <summary>What came of reading something a person gave us: the thing, or one sentence that says why not.</summary>
public abstract record Reading<T>
{
    private Reading()
    {
    }

    /// <summary>It could be read.</summary>
    public sealed record Accepted(T Value) : Reading<T>;

    /// <summary>It could not: what was read, what is wrong with it, what to do.</summary>
    public sealed record Rejected(string Why) : Reading<T>;
}

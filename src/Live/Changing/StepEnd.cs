namespace SfOAuth.Live;

/// <summary>What the org said of a call that changes something.</summary>
public abstract record StepEnd
{
    private StepEnd()
    {
    }

    /// <summary>It says that it is done.</summary>
    /// <param name="Id">The record, where there is one.</param>
    public sealed record Made(string Id) : StepEnd;

    /// <summary>It says no.</summary>
    public sealed record Refused(string Why) : StepEnd;

    /// <summary>No answer came that tells: it may be done or not.</summary>
    public sealed record Lost(string Why) : StepEnd;
}

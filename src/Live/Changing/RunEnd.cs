using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>What a run came to.</summary>
/// <param name="IsWhole">Every step went as planned.</param>
/// <param name="Why">What stopped it; empty where nothing did.</param>
public sealed record RunEnd(bool IsWhole, ImmutableArray<StepOutcome> Steps, string Why = "")
{
    /// <summary>True when nothing is left of what was begun.</summary>
    public bool IsAsBefore => Steps.All(step => step.Fate is StepFate.Untouched or StepFate.TakenBack);
}

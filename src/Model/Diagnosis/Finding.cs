using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Diagnosing;

/// <summary>How sure we are of a cause.</summary>
public enum State
{
    /// <summary>The evidence is complete and rules the rivals out.</summary>
    Confirmed,

    /// <summary>Better than even.</summary>
    Likely,

    /// <summary>Fits, but so do others.</summary>
    Possible,

    /// <summary>Something known speaks against it.</summary>
    RuledOut,
}

/// <summary>A sentence and what it rests on.</summary>
/// <param name="Weight">How many times likelier it makes the cause; 1 where it is part of the symptom itself.</param>
public sealed record Evidence(string Text, Source Source, double Weight = 1);

/// <summary>One cause, judged against one incident.</summary>
public sealed record Finding(RootCause Cause, State State, double Probability)
{
    /// <summary>What speaks for it.</summary>
    public ImmutableArray<Evidence> For { get; init; } = [];

    /// <summary>What speaks against it.</summary>
    public ImmutableArray<Evidence> Against { get; init; } = [];

    /// <summary>What was not observed and would decide it.</summary>
    public ImmutableArray<Setting> Missing { get; init; } = [];
}

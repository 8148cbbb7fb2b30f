using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Diagnosing;

/// <summary>What the whole comes to.</summary>
public enum Outcome
{
    /// <summary>One cause fits, and the evidence confirms it.</summary>
    Certain,

    /// <summary>Several causes fit.</summary>
    Ambiguous,

    /// <summary>No cause of the catalogue produces this. Said, never guessed.</summary>
    Unexplained,

    /// <summary>Something else than an OAuth failure of Salesforce.</summary>
    NotOAuth,
}

/// <summary>The ranked findings, and what to ask next.</summary>
public sealed record Diagnosis(Outcome Outcome)
{
    public ImmutableArray<Symptom> Symptoms { get; init; } = [];

    /// <summary>Best first. Empty when unexplained.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Plausible by the words alone, but something known speaks against them.</summary>
    public ImmutableArray<Finding> RuledOut { get; init; } = [];

    /// <summary>The questions that would split the findings, best first.</summary>
    public ImmutableArray<Question> Ask { get; init; } = [];

    /// <summary>The field this belongs to instead, when it is not ours.</summary>
    public Neighbour? Neighbour { get; init; }

    /// <summary>What was noticed while the inputs were read.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public required World World { get; init; }
}

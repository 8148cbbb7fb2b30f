using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Auditing;

/// <summary>Something a review looks for that is no cause of the catalogue: a risk, or a failure announced.</summary>
/// <param name="Id">The name for ever: <c>callback-insecure</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">Names the fault.</param>
public sealed record AuditRule(string Id, Severity Severity, string Title)
{
    /// <summary>Why it fails or is risky.</summary>
    public required string Why { get; init; }

    public required string Change { get; init; }

    /// <summary>What the change costs, in security or in work.</summary>
    public required string Cost { get; init; }

    public required ImmutableArray<Reference> Sources { get; init; }

    /// <summary>The facts it rests on; none where all is well.</summary>
    public required Func<Subject, IEnumerable<Fact>> Find { get; init; }

    /// <summary>True where every place is a finding of its own.</summary>
    public bool IsPerPlace { get; init; }

    /// <summary>The day from which it bites, when it does not yet.</summary>
    public Func<Subject, DateOnly?> From { get; init; } = _ => null;

    /// <summary>True where nothing is amiss before that day; else it is a risk already, and fails from then on.</summary>
    public bool IsOnlyFromThen { get; init; }

    /// <summary>How firm it is, where its best source backs only a part of it.</summary>
    public Confidence? Firmness { get; init; }

    /// <summary>How firm it is: as its best source, unless that one backs only a part.</summary>
    public Confidence Confidence => Firmness ?? Sources.Select(source => source.Confidence).DefaultIfEmpty(Confidence.Judged).Max();

    internal static ImmutableArray<Reference> Official(string source) => [new(Confidence.Official, source)];

    internal static ImmutableArray<Reference> Observed(string source) => [new(Confidence.Observed, source)];

    internal static ImmutableArray<Reference> Claimed(string source) => [new(Confidence.Claimed, source)];

    internal static ImmutableArray<Reference> Judged(string reason) => [new(Confidence.Judged, reason)];
}

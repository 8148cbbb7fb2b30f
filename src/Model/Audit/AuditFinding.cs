using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Auditing;

/// <summary>One thing a review found.</summary>
/// <param name="Rule">The rule's name, or the slug of a cause.</param>
/// <param name="Subject">The app, or <c>the org</c>.</param>
/// <param name="Because">The declared values it rests on, with their places.</param>
public sealed record AuditFinding(string Rule, Severity Severity, string Subject, ImmutableArray<Fact> Because)
{
    public required string Title { get; init; }

    public required string Why { get; init; }

    public required string Change { get; init; }

    public required string Cost { get; init; }

    public required ImmutableArray<Reference> Sources { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>The cause, where it is one of the catalogue.</summary>
    public RootCause? Cause { get; init; }

    /// <summary>The day from which it bites; null when it does now.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Where it was found; null where no file shows it.</summary>
    public Slice? Place => Because.Select(fact => fact.Source.Slice).FirstOrDefault(slice => slice is not null);
}

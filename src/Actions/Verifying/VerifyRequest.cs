using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>What shall be proved, and how.</summary>
public sealed record VerifyRequest
{
    /// <summary>The cause that was ended; null where it is not known.</summary>
    public RootCause? Cause { get; init; }

    /// <summary>The change as it was planned; null where no plan was given.</summary>
    public KnownPlan? Planned { get; init; }

    /// <summary>The app by label or developer name; empty for any.</summary>
    public string App { get; init; } = "";

    /// <summary>The user name; empty where it is not known.</summary>
    public string User { get; init; } = "";

    /// <summary>When the change was made; null where nobody said so.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>How long after the change a refusal proves nothing.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>How to probe; null where that is not wanted.</summary>
    public ProbePlan? Probe { get; init; }

    /// <summary>Wait for the next attempt of the real client.</summary>
    public bool Watches { get; init; }

    /// <summary>How long to go on: watching, or looking again after a success. Null for as long as it usually takes.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>The error as it was given, and what else was.</summary>
    public ImmutableArray<Document> Documents { get; init; } = [];

    public ImmutableArray<Fact> Stated { get; init; } = [];

    /// <summary>One success is not enough.</summary>
    public bool MustLast => (For is not null && !Watches) || Probe is { Refreshes: > 0 } || (Watches && Cause is { } cause && Verifying.Endurance.Asks(cause));
}

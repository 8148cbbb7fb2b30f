using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>A dated change of Salesforce's own behaviour.</summary>
/// <param name="Id">Its name: <c>password-flow-end</c>.</param>
/// <param name="Effective">The day it takes effect (in production, where phased: the first day).</param>
/// <param name="What">What changes, in a sentence.</param>
public sealed record PlatformChange(string Id, DateOnly Effective, string What)
{
    /// <summary>When we read the date.</summary>
    public DateOnly ReadOn { get; init; } = new(2026, 11, 23);

    /// <summary>True when the date was read in somebody's quotation of Salesforce, not in Salesforce's own text.</summary>
    public bool IsSecondHand { get; init; }

    public required Confidence Confidence { get; init; }

    public required string Source { get; init; }

    /// <summary>The failure, or else today, is on or after the effective day.</summary>
    public bool IsInForce(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime) >= Effective;

    /// <summary>The claim that it is in force, for causes to build on.</summary>
    public Claim InForce => Incident.Today.Fits($"on or after {Effective:yyyy-MM-dd} ({Id}{(IsSecondHand ? ", date second-hand" : "")})",
        IsInForce, new(Effective, new(12, 0), TimeSpan.Zero), new(Effective.AddDays(-1), new(12, 0), TimeSpan.Zero));
}

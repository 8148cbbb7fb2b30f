using System.Collections.Immutable;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>A plan made for an org as it is.</summary>
/// <param name="Outcome">Why it cannot be made as it stands; null where it can.</param>
internal sealed record OrgChange(FixDraft Draft, ImmutableArray<ChangeStep> Steps, ApplyOutcome? Outcome, ImmutableArray<string> Why)
{
    /// <summary>What it lets in, one line a setting.</summary>
    public ImmutableArray<string> Opens { get; init; } = [];

    /// <summary>What taking it back lets in.</summary>
    public ImmutableArray<string> Reopens { get; init; } = [];
}

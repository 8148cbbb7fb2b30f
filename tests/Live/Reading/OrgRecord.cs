using SfOAuth.Causes;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>How the org was asked about one cause, and what came of it.</summary>
/// <param name="Rank">The place of the true cause, from 1; 0 where it is not named.</param>
internal sealed record OrgRecord(RootCause Cause, string Route, int Rank, bool IsConfirmed)
{
    public required int Calls { get; init; }

    /// <summary>Facts from the org that are not so.</summary>
    public required IReadOnlyList<string> Lies { get; init; }

    /// <summary>By the permission that was taken away: facts that are not so, and the true cause where it was ruled out.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Blind { get; init; }

    /// <summary>What is wrong with the snapshot; empty where nothing.</summary>
    public required string Kept { get; init; }

    public required string Told { get; init; }

    public override string ToString() => $"{Cause.Slug} by {Route}: {(Rank == 0 ? "not named" : Rank)}{(IsConfirmed ? " confirmed" : "")}, {Calls} calls; {Told}";
}

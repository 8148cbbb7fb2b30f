using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;

namespace SfOAuth.Demonstration;

/// <summary>How one turn of the loop went: what was broken, and what each reader made of it.</summary>
public sealed record LoopRecord(RootCause Cause, string Route)
{
    /// <summary>The words of the refusal are known to be the cause's own.</summary>
    public required bool InItsOwnWords { get; init; }

    /// <summary>The refusal in the catalogue.</summary>
    public required string Said { get; init; }

    public required Reader Client { get; init; }

    public required Reader WithOrg { get; init; }

    public required Reader Complete { get; init; }

    /// <summary>After the change the client got through.</summary>
    public required bool Mended { get; init; }

    public override string ToString() =>
        $"{Cause.Slug} by {Route} ({Said}): client {Client}; with the org {WithOrg}; complete {Complete}; {(Mended ? "mended" : "not mended")}";
}

/// <summary>What a reader with some evidence says of the true cause.</summary>
/// <param name="Rank">Its place, from 1; 0 where it is not among the findings.</param>
/// <param name="IsConfirmed">It is first, and called sure.</param>
/// <param name="First">The causes that are named first.</param>
public sealed record Reader(int Rank, bool IsConfirmed, ImmutableArray<string> First)
{
    internal static Reader Of(Diagnosis? diagnosis, RootCause cause)
    {
        var findings = diagnosis?.Findings ?? [];
        var rank = 1 + findings.Select(finding => finding.Cause).ToList().IndexOf(cause);
        return new(rank, rank == 1 && findings[0].State is State.Confirmed, [.. findings.Take(3).Select(finding => finding.Cause.Slug)]);
    }

    public override string ToString() => $"{(Rank == 0 ? "not named" : Rank)}{(IsConfirmed ? " confirmed" : Rank == 1 ? "" : $" behind {string.Join(", ", First)}")}";
}

using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>Lists the logins that exist, and on request tries each.</summary>
public static class OrgListAction
{
    private const int AtOnce = 4;

    /// <param name="tries">Whether each is opened and the org asked for its id.</param>
    public static async Task<OrgListReport> RunAsync(IOrgSource source, Wire wire, TimeProvider clock, bool tries, CancellationToken stop)
    {
        var listing = await source.ListAsync(stop);
        var rows = listing.Orgs.Select(OrgLoginRow.Of).ToArray();
        if (tries)
        {
            await Parallel.ForAsync(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (at, cancelled) => rows[at] = await TryAsync(rows[at], source, wire, clock, cancelled));
        }

        return new() { Orgs = [.. rows], Checked = tries, Notes = listing.Notes };
    }

    private static async Task<OrgLoginRow> TryAsync(OrgLoginRow row, IOrgSource source, Wire wire, TimeProvider clock, CancellationToken stop)
    {
        var opened = await source.OpenAsync(row.Alias, stop);
        if (opened is not Reading<OrgSession>.Accepted { Value: var session })
        {
            return row with { Works = "no", Why = ((Reading<OrgSession>.Rejected)opened).Why };
        }

        using var org = new OrgClient(wire, session, clock);
        var asked = await SoqlRows.AskAsync(org, "Organization", "SELECT Id FROM Organization", stop);
        return asked switch
        {
            { Obstacle: { } obstacle } => row with { Works = obstacle.Kind is ObstacleKind.SessionEnded ? "no" : "unknown", Why = obstacle.Why },
            { Rows: [var first, ..] } => row with { Works = "yes", OrgId = SoqlRows.Text(first, "Id") },
            _ => row with { Works = "unknown", Why = "The org answered without its own row." },
        };
    }
}

/// <summary>The logins that exist.</summary>
public sealed record OrgListReport
{
    /// <summary>The name of this shape.</summary>
    public string Schema { get; } = "sfoauth.orgs/1";

    public required ImmutableArray<OrgLoginRow> Orgs { get; init; }

    /// <summary>True where each was tried.</summary>
    public required bool Checked { get; init; }

    /// <summary>What could not be looked at, and why.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}

/// <summary>A login.</summary>
/// <param name="Works"><c>yes</c>, <c>no</c> or <c>unknown</c>; empty where it was not tried.</param>
/// <param name="Why">Why not, or why that is not known.</param>
public sealed record OrgLoginRow(string Alias, string Username, string Instance, string OrgId, string Flow, string Origin, string Works, string Why)
{
    internal static OrgLoginRow Of(KnownOrg org) => new(org.Alias, org.Username, org.Instance?.GetLeftPart(UriPartial.Authority) ?? "", org.OrgId, org.Flow, org.Origin, "", "");
}

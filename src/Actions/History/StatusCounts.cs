using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Counts refused rows by status and says what each status means.</summary>
internal static class StatusCounts
{
    private const int Causes = 3;

    public static ImmutableArray<StatusCountReport> Of(HistoryFacts facts)
    {
        var counts = new Dictionary<int, (Seen Seen, HashSet<int> Users, HashSet<int> Addresses)>();
        for (var refusal = 0; refusal < facts.Logins.RefusalCount; refusal++)
        {
            var (trail, status, _) = facts.Logins.RefusalAt(refusal);
            var count = counts.TryGetValue(status, out var known) ? known : (default, [], []);
            count.Seen.Add(facts.Logins.FailureAt(refusal));
            count.Users.Add(facts.Logins.Named(trail.User));
            count.Addresses.Add(trail.Ip);
            counts[status] = count;
        }

        return [.. counts.Select(count => Tell(facts, count.Key, count.Value)).OrderByDescending(status => status.Rows).ThenBy(status => status.Seen, StringComparer.Ordinal)];
    }

    private static StatusCountReport Tell(HistoryFacts facts, int id, (Seen Seen, HashSet<int> Users, HashSet<int> Addresses) count)
    {
        var status = facts.Status(id);
        var page = status is null ? null : StatusPageReport.Of(status);
        var causes = page?.Causes ?? [];
        return new(
            facts.StatusName(id),
            status?.Code ?? "",
            facts.StatusText(id),
            status is not null,
            count.Seen.Count,
            count.Users.Count,
            count.Addresses.Count,
            facts.Moment(count.Seen.First, count.Seen.FirstPlace),
            facts.Moment(count.Seen.Last, count.Seen.LastPlace),
            status is null ? "Not in the catalogue: the text may be new, or in a language that was never seen. It is no success." : Blanks.Fill(status.Meaning, World.Unknown),
            status is null ? "" : Misleading.Why(status, facts.StatusText(id)),
            status?.Note ?? "",
            [.. causes.Take(Causes)],
            Math.Max(0, causes.Length - Causes));
    }
}

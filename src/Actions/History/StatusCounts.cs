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
        var logins = facts.Logins;
        var (users, addresses) = (new Marks(logins.Users.Count), new Marks(logins.Ips.Count));
        var counts = new List<Count>();
        foreach (var status in Enumerable.Range(0, logins.RefusalCount).GroupBy(refusal => logins.RefusalAt(refusal).Status))
        {
            var seen = default(Seen);
            foreach (var refusal in status)
            {
                var trail = logins.RefusalAt(refusal).Trail;
                seen.Add(logins.FailureAt(refusal));
                users.Add(logins.Named(trail.User));
                addresses.Add(trail.Ip);
            }

            counts.Add(new(status.Key, seen, users.Take(), addresses.Take()));
        }

        return [.. counts.Select(count => Tell(facts, count)).OrderByDescending(status => status.Rows).ThenBy(status => status.Seen, StringComparer.Ordinal)];
    }

    private static StatusCountReport Tell(HistoryFacts facts, Count count)
    {
        var status = facts.Status(count.Status);
        var page = status is null ? null : StatusPageReport.Of(status);
        var causes = page?.Causes ?? [];
        return new(
            facts.StatusName(count.Status),
            status?.Code ?? "",
            facts.StatusText(count.Status),
            status is not null,
            count.Seen.Count,
            count.Users,
            count.Addresses,
            facts.Moment(count.Seen.First, count.Seen.FirstPlace),
            facts.Moment(count.Seen.Last, count.Seen.LastPlace),
            status is null ? "Not in the catalogue: the text may be new, or in a language that was never seen. It is no success." : Blanks.Fill(status.Meaning, World.Unknown),
            status is null ? "" : Misleading.Why(status, facts.StatusText(count.Status)),
            status?.Note ?? "",
            [.. causes.Take(Causes)],
            Math.Max(0, causes.Length - Causes));
    }

    private sealed record Count(int Status, Seen Seen, int Users, int Addresses);
}

using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>
/// Groups refused rows that are one incident: one status, at one time. Rows of one app belong together until they
/// pause for a day; apps that begin to fail with the same status within the hour belong together too.
/// </summary>
internal static class Incidents
{
    private const long Pause = 24L * 3_600_000;
    private const long Together = 3_600_000;
    private const int Sharpness = 256;

    public static IEnumerable<IncidentReport> Of(HistoryFacts facts, Pairs pairs)
    {
        var crowd = new Crowd(facts, pairs);
        return Join(Runs(facts)).Select(run => new IncidentTelling(crowd, run)).OrderByDescending(telling => telling.Stopped)
            .ThenByDescending(telling => telling.Rows).ThenBy(telling => telling.First).Select(telling => telling.Tell());
    }

    private static IEnumerable<IncidentRun> Runs(HistoryFacts facts)
    {
        var groups = new Dictionary<(int Status, int App), (Sketch When, List<int> Refusals)>();
        for (var refusal = 0; refusal < facts.Logins.RefusalCount; refusal++)
        {
            var (trail, status, _) = facts.Logins.RefusalAt(refusal);
            if (!groups.TryGetValue((status, trail.App), out var group))
            {
                groups[(status, trail.App)] = group = (new(Sharpness), []);
            }

            facts.Logins.AddTo(group.When, refusal);
            group.Refusals.Add(refusal);
        }

        return groups.SelectMany(group => Split(facts, facts.StatusName(group.Key.Status), group.Value.When, group.Value.Refusals));
    }

    private static IEnumerable<IncidentRun> Split(HistoryFacts facts, string status, Sketch when, List<int> refusals)
    {
        var moments = when.Moments;
        var pause = Math.Max(Pause, 3 * when.Width);
        var begin = 0;
        for (var at = 1; at <= moments.Length; at++)
        {
            if (at == moments.Length || moments[at].First - moments[at - 1].Last > pause)
            {
                var (first, last) = (moments[begin].First, moments[at - 1].Last);
                yield return new(status, first, last, moments[begin..at].Sum(moment => moment.Count), [.. refusals.Where(refusal => facts.Logins.FailureAt(refusal) is var seen && seen.First <= last && seen.Last >= first)]);
                begin = at;
            }
        }
    }

    private static IEnumerable<IncidentRun> Join(IEnumerable<IncidentRun> runs) =>
        runs.GroupBy(run => run.Status, StringComparer.Ordinal).SelectMany(same => Join([.. same.OrderBy(run => run.First).ThenBy(run => run.Last).ThenBy(run => run.Rows)]));

    private static List<IncidentRun> Join(List<IncidentRun> ofStatus)
    {
        var joined = new List<IncidentRun>();
        var latest = 0L;
        foreach (var run in ofStatus)
        {
            if (joined.Count > 0 && run.First - latest <= Together)
            {
                joined[^1] = joined[^1].With(run);
            }
            else
            {
                joined.Add(run);
            }

            latest = run.First;
        }

        return joined;
    }
}

/// <summary>Refused rows of one status without a longer pause.</summary>
internal sealed record IncidentRun(string Status, long First, long Last, long Rows, ImmutableArray<int> Refusals)
{
    public IncidentRun With(IncidentRun other) =>
        new(Status, Math.Min(First, other.First), Math.Max(Last, other.Last), Rows + other.Rows, [.. Refusals, .. other.Refusals]);
}

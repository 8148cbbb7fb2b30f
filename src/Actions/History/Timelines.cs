using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Cuts the time into even steps.</summary>
internal static class Timelines
{
    private const int Most = 480;
    private const int MostLines = 6;
    private const int Sharpness = 1_024;
    private static readonly long[] Lengths = [60, 300, 900, 3_600, 3 * 3_600, 6 * 3_600, 86_400, 7 * 86_400];

    public static TimelineReport Of(Sketch successes, Sketch failures)
    {
        var seconds = Length(successes, failures);
        var steps = new SortedDictionary<long, (long Successes, long Failures)>();
        foreach (var moment in successes.Moments)
        {
            var step = Step(moment, seconds);
            steps[step] = steps.GetValueOrDefault(step) is var (good, bad) ? (good + moment.Count, bad) : default;
        }

        foreach (var moment in failures.Moments)
        {
            var step = Step(moment, seconds);
            steps[step] = steps.GetValueOrDefault(step) is var (good, bad) ? (good, bad + moment.Count) : default;
        }

        return new(seconds, [.. steps.Select(step => new TimeStepReport(step.Key, step.Value.Successes, step.Value.Failures))]);
    }

    /// <summary>The most frequent statuses, cut into the same steps.</summary>
    public static ImmutableArray<StatusLineReport> Lines(HistoryFacts facts, TimelineReport timeline)
    {
        var logins = facts.Logins;
        var statuses = Enumerable.Range(0, logins.RefusalCount).GroupBy(refusal => logins.RefusalAt(refusal).Status)
            .OrderByDescending(same => same.Sum(refusal => logins.FailureAt(refusal).Count)).ThenBy(same => facts.StatusName(same.Key), StringComparer.Ordinal).Take(MostLines);
        return [.. statuses.Select(status =>
        {
            var sketch = new Sketch(Sharpness);
            foreach (var refusal in status)
            {
                logins.AddTo(sketch, refusal);
            }

            return new StatusLineReport(facts.StatusName(status.Key), sketch.Moments.GroupBy(moment => Step(moment, timeline.Seconds)).ToImmutableDictionary(step => step.Key, step => step.Sum(moment => moment.Count)));
        })];
    }

    private static long Step(Moment moment, long seconds) => moment.First / 1_000 / seconds * seconds;

    private static long Length(Sketch successes, Sketch failures)
    {
        var kept = new[] { successes, failures }.Where(sketch => sketch.Count > 0).ToList();
        var span = kept.Count == 0 ? 0 : (kept.Max(sketch => sketch.Last) - kept.Min(sketch => sketch.First)) / 1_000;
        var sharpest = kept.Select(sketch => sketch.Width / 1_000).DefaultIfEmpty(1).Max();
        return Array.Find(Lengths, length => length >= sharpest && span / length <= Most) is > 0 and var fits ? fits : Lengths[^1] * Math.Max(1, span / Lengths[^1] / Most);
    }
}

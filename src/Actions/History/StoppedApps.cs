using SfOAuth.Knowledge;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Finds apps whose logins ended: silent for twice as long as they ever were before, and an hour at least (judged).</summary>
internal static class StoppedApps
{
    private const int Fewest = 5;
    private const long Hour = 3_600_000;

    public static IEnumerable<StoppedAppReport> Of(HistoryFacts facts)
    {
        var refused = new Dictionary<int, long>();
        for (var refusal = 0; refusal < facts.Logins.RefusalCount; refusal++)
        {
            var app = facts.Logins.RefusalAt(refusal).Trail.App;
            var last = facts.Logins.SuccessesOf(app)?.Last ?? long.MaxValue;
            refused[app] = refused.GetValueOrDefault(app) + facts.Logins.CountAfter(refusal, last);
        }

        return Enumerable.Range(0, facts.Logins.Apps.Count).Where(app => facts.Logins.Apps[app].Length > 0)
            .Select(app => Tell(facts, app, refused.GetValueOrDefault(app))).OfType<StoppedAppReport>()
            .OrderByDescending(app => app.Failures > 0).ThenByDescending(app => app.Successes).ThenBy(app => app.App, StringComparer.Ordinal);
    }

    private static StoppedAppReport? Tell(HistoryFacts facts, int app, long failures)
    {
        if (facts.Logins.SuccessesOf(app) is not { Count: >= Fewest } when)
        {
            return null;
        }

        var moments = when.Moments;
        var pause = moments.Zip(moments.Skip(1), (one, next) => next.First - one.Last).DefaultIfEmpty(0).Max();
        var silence = facts.End - when.Last;
        return silence <= Math.Max(2 * pause, Hour) ? null
            : new(facts.App(app), when.Count, facts.Times.Show(when.Last), Durations.Show(TimeSpan.FromMilliseconds(silence)), Durations.Show(TimeSpan.FromMilliseconds(pause)), failures);
    }
}

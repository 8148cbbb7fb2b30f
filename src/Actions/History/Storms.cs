using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Finds programs that try again and again: many refusals of one user through one app within minutes.</summary>
internal static class Storms
{
    private const long Window = 600_000;

    /// <summary>A person does not try so often within ten minutes (judged).</summary>
    private const long Fewest = 20;

    public static IEnumerable<StormReport> Of(HistoryFacts facts, Pairs pairs) =>
        pairs.All.Where(pair => pair.Failure.Count >= Fewest).SelectMany(pair => Of(facts, pairs, pair))
            .OrderByDescending(storm => storm.PeakPerTenMinutes).ThenByDescending(storm => storm.Rows).ThenBy(storm => storm.User, StringComparer.Ordinal).ThenBy(storm => storm.App, StringComparer.Ordinal);

    private static IEnumerable<StormReport> Of(HistoryFacts facts, Pairs pairs, Pair pair)
    {
        foreach (var same in pairs.RefusalsOf(pair).GroupBy(refusal => facts.Logins.RefusalAt(refusal).Status))
        {
            var when = new Sketch(512);
            foreach (var refusal in same)
            {
                facts.Logins.AddTo(when, refusal);
            }

            if (Peak(when) is >= Fewest and var peak)
            {
                yield return new(
                    facts.User(pair.User), facts.App(pair.App), HistoryFacts.Few(same.Select(refusal => facts.TypeOf(facts.Logins.RefusalAt(refusal).Manner)), 6), facts.StatusName(same.Key), facts.Addresses(same.Select(refusal => facts.Logins.RefusalAt(refusal).Trail.Ip), 6),
                    when.Count, peak, facts.Times.Show(when.First), facts.Times.Show(when.Last));
            }
        }
    }

    /// <summary>The most refusals within ten minutes; where the record is coarser than that, their even share.</summary>
    private static long Peak(Sketch when)
    {
        var moments = when.Moments;
        if (when.Width > Window)
        {
            return moments.Max(moment => moment.Count) * Window / when.Width;
        }

        var (peak, sum, begin) = (0L, 0L, 0);
        foreach (var moment in moments)
        {
            sum += moment.Count;
            while (moment.Last - moments[begin].First > Window)
            {
                sum -= moments[begin++].Count;
            }

            peak = Math.Max(peak, sum);
        }

        return peak;
    }
}

using System.Globalization;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>Draws counts over time in the columns of a terminal.</summary>
internal static class Chart
{
    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>Steps per column, and the counts of each column.</summary>
    public static (long Seconds, long Begin, long[] Successes, long[] Failures) Columns(TimelineReport timeline, int width)
    {
        var (first, last) = (timeline.Steps[0].From, timeline.Steps[^1].From);
        var steps = ((last - first) / timeline.Seconds) + 1;
        var seconds = timeline.Seconds * Math.Max(1, (long)Math.Ceiling((double)steps / width));
        var count = (int)((last - first) / seconds) + 1;
        var (good, bad) = (new long[count], new long[count]);
        foreach (var step in timeline.Steps)
        {
            good[(step.From - first) / seconds] += step.Successes;
            bad[(step.From - first) / seconds] += step.Failures;
        }

        return (seconds, first, good, bad);
    }

    /// <summary>A row of bars; what is there at all is never invisible.</summary>
    public static string Bars(long[] counts)
    {
        var most = Math.Max(1, counts.Max());
        return string.Concat(counts.Select(count => count == 0 ? ' ' : Heights[(int)(count * (Heights.Length - 1) / most)])).TrimEnd();
    }

    /// <summary>Length of a step in words.</summary>
    public static string Length(long seconds) => seconds switch
    {
        >= 172_800 when seconds % 86_400 == 0 => $"{seconds / 86_400} days",
        86_400 => "1 day",
        >= 7_200 when seconds % 3_600 == 0 => $"{seconds / 3_600} hours",
        3_600 => "1 hour",
        >= 120 when seconds % 60 == 0 => $"{seconds / 60} minutes",
        60 => "1 minute",
        _ => $"{seconds.ToString(CultureInfo.InvariantCulture)} seconds",
    };

    public static string Time(long seconds, bool hasZone) =>
        DateTimeOffset.FromUnixTimeSeconds(seconds).ToString(hasZone ? "yyyy-MM-dd HH:mm'Z'" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

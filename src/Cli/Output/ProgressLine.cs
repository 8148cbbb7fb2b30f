using System.Globalization;

namespace SfOAuth.Cli;

/// <summary>One line on the error stream that tells how far a long run is, how fast, and how long it will take.</summary>
internal sealed class ProgressLine(Terminal terminal, string doing, long all, string unit = ProgressLine.Megabytes) : IProgress<(int Done, int All)>, IDisposable
{
    private const string Megabytes = "MB";
    private const double FirstAfter = 0.4;
    private const double Again = 0.1;
    private const int Bar = 20;

    private readonly Lock gate = new();
    private readonly long start = terminal.Clock.GetTimestamp();
    private double shown;
    private long all = all;
    private int width;

    /// <summary>So many are done of what turns out to be so many.</summary>
    public void Report((int Done, int All) value)
    {
        all = value.All;
        Tell(value.Done);
    }

    /// <summary>So many bytes, or things of the unit, are done.</summary>
    public void Tell(long done)
    {
        var seconds = terminal.Clock.GetElapsedTime(start).TotalSeconds;
        if (seconds < FirstAfter || seconds - shown < Again)
        {
            return;
        }

        lock (gate)
        {
            shown = seconds;
            var line = Line(done, seconds);
            terminal.Error.Write("\r" + line.PadRight(width));
            terminal.Error.Flush();
            width = line.Length;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (width > 0)
            {
                terminal.Error.Write("\r" + new string(' ', width) + "\r");
                terminal.Error.Flush();
            }
        }
    }

    internal string Line(long done, double seconds)
    {
        var rate = done / Math.Max(seconds, 0.001);
        if (all <= 0 || done > all)
        {
            return $"{doing} {Show(done)} {unit}, {Show(rate)} {unit}/s";
        }

        var full = (int)(Bar * done / all);
        return $"{doing} [{new string('#', full)}{new string('.', Bar - full)}] {done * 100 / all} % of {Show(all)} {unit}, {Show(rate)} {unit}/s, {Left((all - done) / Math.Max(rate, 1))} left";
    }

    private string Show(double count) => (unit is Megabytes ? count / 1e6 : count).ToString("N0", CultureInfo.InvariantCulture);

    private static string Left(double seconds) =>
        seconds < 90 ? $"{Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)} s" : $"{Math.Ceiling(seconds / 60).ToString(CultureInfo.InvariantCulture)} min";
}

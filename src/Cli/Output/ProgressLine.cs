using System.Globalization;

namespace SfOAuth.Cli;

/// <summary>One line on the error stream that tells how far a long run is, how fast, and how long it will take.</summary>
internal sealed class ProgressLine(Terminal terminal, string doing, long bytes) : IDisposable
{
    private const double FirstAfter = 0.4;
    private const double Again = 0.1;
    private const int Bar = 20;

    private readonly Lock gate = new();
    private readonly long start = terminal.Clock.GetTimestamp();
    private double shown;
    private int width;

    /// <summary>So many bytes are done.</summary>
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
        if (bytes <= 0 || done > bytes)
        {
            return $"{doing} {Megabytes(done)} MB, {Megabytes(rate)} MB/s";
        }

        var full = (int)(Bar * done / bytes);
        return $"{doing} [{new string('#', full)}{new string('.', Bar - full)}] {done * 100 / bytes} % of {Megabytes(bytes)} MB, {Megabytes(rate)} MB/s, {Left((bytes - done) / Math.Max(rate, 1))} left";
    }

    private static string Megabytes(double count) => (count / 1e6).ToString("N0", CultureInfo.InvariantCulture);

    private static string Left(double seconds) =>
        seconds < 90 ? $"{Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)} s" : $"{Math.Ceiling(seconds / 60).ToString(CultureInfo.InvariantCulture)} min";
}

using System.Globalization;

namespace SfOAuth.Logs;

/// <summary>Counts what went wrong while a file was read, so that one sentence tells it.</summary>
public sealed class Troubles
{
    private readonly SortedDictionary<string, (long Count, long FirstLine)> seen = new(StringComparer.Ordinal);

    /// <summary>One more of a kind.</summary>
    public void Add(string what, long line)
    {
        var (count, first) = seen.GetValueOrDefault(what, (0, line));
        seen[what] = (count + 1, Math.Min(first, line));
    }

    /// <summary>A sentence for each kind.</summary>
    public IEnumerable<string> Sentences =>
        seen.Select(kind => kind.Value.Count == 1
            ? $"{kind.Key} (line {Number(kind.Value.FirstLine)})"
            : $"{kind.Key} ({Number(kind.Value.Count)} times, first in line {Number(kind.Value.FirstLine)})");

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Text;

namespace SfOAuth.Logs;

/// <summary>The first rows of a table, to see how it is made before it is read.</summary>
internal sealed record Sample(ImmutableArray<string[]> Rows, char Separator)
{
    private const int Most = 3_000;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public static Sample Of(byte[] head, bool isWhole)
    {
        var separator = SeparatorOf(head);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        using var records = CsvRecords.Of(head, separator, new Troubles());
        while (rows.Count < Most && records.Read())
        {
            rows.Add([.. Enumerable.Range(0, Math.Min(records.Count, 200)).Select(column => Text(records[column]))]);
        }

        // The last one may be cut off.
        return new(!isWhole && rows.Count is > 1 and < Most ? [.. rows.Take(rows.Count - 1)] : rows.ToImmutable(), separator);
    }

    /// <summary>The separator that occurs most often outside of quotes in the first line that is longer than Excel's hint.</summary>
    private static char SeparatorOf(ReadOnlySpan<byte> head)
    {
        var line = FirstLine(head);
        if (line.StartsWith("sep="u8) && line.Length == 5)
        {
            return (char)line[4];
        }

        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var letter in line)
        {
            isQuoted ^= letter is (byte)'"';
            if (!isQuoted && Array.IndexOf(Separators, (char)letter) is >= 0 and var which)
            {
                counts[which]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart("\r\n"u8);
        return head.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? head[..end] : head;
    }

    private static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 200)]);
}

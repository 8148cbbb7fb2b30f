using System.Text;

namespace SfOAuth.Cli;

/// <summary>How many columns of a terminal words take: East Asian letters take two.</summary>
internal static class Columns
{
    /// <summary>First and last letter of the blocks whose letters are two columns wide.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u10ff') < 0)
        {
            return text.Length;
        }

        var sum = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            sum += Of(rune);
        }

        return sum;
    }

    /// <summary>A word in parts that fit: the first within <paramref name="first"/> columns, the others within <paramref name="rest"/>.</summary>
    public static IEnumerable<string> Cut(string word, int first, int rest)
    {
        if (Of(word) <= Math.Max(first, rest))
        {
            return [word];
        }

        var parts = new List<string>();
        var part = new StringBuilder();
        var used = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (used + Of(rune) > (parts.Count == 0 ? first : rest))
            {
                parts.Add(part.ToString());
                part.Clear();
                used = 0;
            }

            part.Append(rune.ToString());
            used += Of(rune);
        }

        parts.Add(part.ToString());
        return parts;
    }

    private static int Of(Rune rune) => Array.Exists(Wide, block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1;
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Actions;

/// <summary>Finds the known words nearest to one that was mistyped or half remembered.</summary>
public static class Neighbours
{
    private const int Longest = 120;
    private const int Shown = 6;

    /// <summary>The nearest of the known words, best first; none where nothing is near.</summary>
    public static ImmutableArray<string> Of(string word, IEnumerable<string> known)
    {
        var plain = Kebab.Plain(word.Length <= Longest ? word : word[..Longest]);
        return plain.Length < 2 ? [] : [.. known.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(candidate => (candidate, Distance: Distance(plain, Kebab.Plain(candidate))))
            .Where(pair => pair.Distance <= 0.5)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(Shown).Select(pair => pair.candidate)];
    }

    /// <summary>0 for the same word, 1 for nothing in common. A word inside the other is near.</summary>
    private static double Distance(string one, string other)
    {
        if (other.Length == 0 || other.Length > Longest)
        {
            return 1;
        }

        var longer = (double)Math.Max(one.Length, other.Length);
        var edits = Edits(one, other) / longer;
        return one.Length > 3 && other.Contains(one, StringComparison.Ordinal) ? Math.Min(edits, 0.35) : edits;
    }

    /// <summary>Letters to insert, drop or change (Levenshtein).</summary>
    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>
/// Words people use, and the fact they stand for. A <c>*</c> in a phrase is a gap of up to sixty characters on
/// the same line; a phrase begins at the beginning of a word. A phrase after "not", "no" or "never" does not count.
/// </summary>
/// <param name="Facts">What the words mean.</param>
/// <param name="Phrases">Lower case.</param>
public sealed record WordRule(ImmutableArray<(Setting Setting, object Value)> Facts, ImmutableArray<string> Phrases)
{
    private const int Gap = 60;
    private static readonly string[] Negations = ["not ", "n't ", "no ", "never ", "without ", "isn't ", "wasn't "];

    /// <summary>The names of stated facts the rule is limited to; empty means any line.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>Where the rule's words stand in a line (in lower case), or null.</summary>
    public (int Start, int Length)? Find(string line)
    {
        foreach (var phrase in Phrases)
        {
            if (Find(line, phrase) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (int Start, int Length)? Find(string line, string phrase)
    {
        var parts = phrase.Split('*', StringSplitOptions.TrimEntries);
        for (var start = line.IndexOf(parts[0], StringComparison.Ordinal); start >= 0; start = line.IndexOf(parts[0], start + 1, StringComparison.Ordinal))
        {
            if (BeginsWord(line, start) && !IsNegated(line, start, phrase) && End(line, start + parts[0].Length, parts) is { } end)
            {
                return (start, end - start);
            }
        }

        return null;
    }

    private static int? End(string line, int from, string[] parts)
    {
        foreach (var part in parts.Skip(1))
        {
            var next = line.IndexOf(part, from, StringComparison.Ordinal);
            if (next < 0 || next - from > Gap)
            {
                return null;
            }

            from = next + part.Length;
        }

        return from;
    }

    private static bool BeginsWord(string line, int start) => start == 0 || !char.IsLetterOrDigit(line[start - 1]) || !char.IsLetterOrDigit(line[start]);

    private static bool IsNegated(string line, int start, string phrase) =>
        !Negations.Any(word => phrase.StartsWith(word, StringComparison.Ordinal))
        && Negations.Any(word => line.AsSpan(Math.Max(0, start - 12), Math.Min(12, start)).EndsWith(word, StringComparison.Ordinal));
}

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
    private static readonly string[] Negations = ["not ", "n't ", "no ", "never ", "without "];

    private readonly ImmutableArray<string[]> parts = [.. Phrases.Select(phrase => phrase.Split('*', StringSplitOptions.TrimEntries))];

    /// <summary>The words a phrase begins with.</summary>
    public static string Opening(string phrase) => phrase.Split('*')[0].TrimEnd();

    /// <summary>The length of the rule's words when they stand at this place of a line (in lower case), or null.</summary>
    public int? FindAt(string line, int start)
    {
        foreach (var phrase in parts)
        {
            if (BeginsAt(line, start, phrase[0]) && End(line, start + phrase[0].Length, phrase) is { } end)
            {
                return end - start;
            }
        }

        return null;
    }

    private static bool BeginsAt(string line, int start, string opening) =>
        start < line.Length
        && line.AsSpan(start).StartsWith(opening, StringComparison.Ordinal)
        && (start == 0 || !char.IsLetterOrDigit(line[start - 1]) || !char.IsLetterOrDigit(line[start]))
        && !IsNegated(line, start, opening);

    private static int? End(string line, int from, string[] phrase)
    {
        foreach (var part in phrase.AsSpan(1))
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

    private static bool IsNegated(string line, int start, string opening)
    {
        var before = line.AsSpan(Math.Max(0, start - 12), Math.Min(12, start));
        foreach (var word in Negations)
        {
            if (before.EndsWith(word, StringComparison.Ordinal) && !Array.Exists(Negations, negation => opening.StartsWith(negation, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>
/// Words people use, and the fact they stand for. A phrase begins at the beginning of a word; after "not", "no" or
/// "never" it does not count.
/// </summary>
/// <param name="Facts">What the words mean.</param>
/// <param name="Wordings">The words.</param>
public sealed record WordRule(ImmutableArray<(Setting Setting, object Value)> Facts, ImmutableArray<Wording> Wordings)
{
    private static readonly string[] Negations = ["not ", "n't ", "no ", "never ", "without "];

    /// <summary>True where a phrase may begin: at a word, and not denied by the word before.</summary>
    public static bool MayBeginAt(string line, int start) =>
        start < line.Length && (start == 0 || !char.IsLetterOrDigit(line[start - 1]) || !char.IsLetterOrDigit(line[start])) && !IsNegated(line, start);

    private static bool IsNegated(string line, int start)
    {
        var before = line.AsSpan(Math.Max(0, start - 12), Math.Min(12, start));
        foreach (var word in Negations)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return !Array.Exists(Negations, negation => line.AsSpan(start).StartsWith(negation, StringComparison.Ordinal));
            }
        }

        return false;
    }
}

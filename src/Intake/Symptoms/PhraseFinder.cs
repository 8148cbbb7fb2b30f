using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Finds many phrases in a text in one pass, whatever their case; of several that begin at one place, the longest.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseFinder<T>
{
    private readonly SearchValues<string> any;
    private readonly FrozenDictionary<char, ImmutableArray<(string Phrase, T Meaning)>> byFirst;

    public PhraseFinder(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        var all = phrases.ToList();
        any = SearchValues.Create([.. all.Select(pair => pair.Phrase)], StringComparison.OrdinalIgnoreCase);
        byFirst = all.GroupBy(pair => char.ToLowerInvariant(pair.Phrase[0]))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Phrase.Length).ToImmutableArray());
    }

    /// <summary>Every occurrence that begins and ends with a word, left to right, none inside another.</summary>
    public IEnumerable<(int Start, int Length, T Meaning)> In(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var hop = text.AsSpan(from).IndexOfAny(any);
            if (hop < 0)
            {
                yield break;
            }

            var start = from + hop;
            if (At(text, start) is { } found)
            {
                yield return found;
                from = start + found.Length;
            }
            else
            {
                from = start + 1;
            }
        }
    }

    private (int Start, int Length, T Meaning)? At(string text, int start)
    {
        foreach (var (phrase, meaning) in byFirst[char.ToLowerInvariant(text[start])])
        {
            if (text.AsSpan(start).StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && IsWhole(text, start, phrase.Length))
            {
                return (start, phrase.Length, meaning);
            }
        }

        return null;
    }

    private static bool IsWhole(string text, int start, int length) =>
        (start == 0 || !IsWord(text[start - 1]) || !IsWord(text[start]))
        && (start + length == text.Length || !IsWord(text[start + length]) || !IsWord(text[start + length - 1]));

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_';
}

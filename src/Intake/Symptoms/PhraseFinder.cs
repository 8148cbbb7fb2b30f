using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Finds many phrases in a text in one pass, whatever their case.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseFinder<T>
{
    private readonly SearchValues<string> any;
    private readonly FrozenDictionary<(char First, char Second), ImmutableArray<(string Phrase, T Meaning)>> byOpening;
    private readonly bool wholeWords;

    public PhraseFinder(IEnumerable<(string Phrase, T Meaning)> phrases, bool wholeWords = true)
    {
        var all = phrases.ToList();
        any = SearchValues.Create([.. all.Select(pair => pair.Phrase)], StringComparison.OrdinalIgnoreCase);
        byOpening = all.GroupBy(pair => Key(pair.Phrase, 0))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Phrase.Length).ToImmutableArray());
        this.wholeWords = wholeWords;
    }

    /// <summary>Of the phrases that begin at one place the longest, left to right, none inside another.</summary>
    public IEnumerable<(int Start, int Length, T Meaning)> In(string text)
    {
        for (var start = Next(text, 0); start >= 0;)
        {
            var longest = At(text, start).FirstOrDefault();
            if (longest.Length > 0)
            {
                yield return (start, longest.Length, longest.Meaning);
            }

            start = Next(text, start + Math.Max(1, longest.Length));
        }
    }

    /// <summary>Every phrase at every place, also inside another.</summary>
    public IEnumerable<(int Start, T Meaning)> All(string text)
    {
        for (var start = Next(text, 0); start >= 0; start = Next(text, start + 1))
        {
            foreach (var (_, meaning) in At(text, start))
            {
                yield return (start, meaning);
            }
        }
    }

    private static (char First, char Second) Key(string text, int at) => (char.ToLowerInvariant(text[at]), char.ToLowerInvariant(text[at + 1]));

    private int Next(string text, int from) =>
        from < text.Length && text.AsSpan(from).IndexOfAny(any) is var hop and >= 0 ? from + hop : -1;

    private IEnumerable<(int Length, T Meaning)> At(string text, int start)
    {
        foreach (var (phrase, meaning) in byOpening[Key(text, start)])
        {
            if (string.Compare(text, start, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) == 0 && (!wholeWords || IsWhole(text, start, phrase.Length)))
            {
                yield return (phrase.Length, meaning);
            }
        }
    }

    private static bool IsWhole(string text, int start, int length) =>
        (start == 0 || !IsWord(text[start - 1]) || !IsWord(text[start]) || EndsAnEscape(text.AsSpan(0, start)))
        && (start + length == text.Length || !IsWord(text[start + length]) || !IsWord(text[start + length - 1]));

    /// <summary>Log lines hold <c>\n</c> in two letters, and colours before a word: their last letter is none of the word's.</summary>
    private static bool EndsAnEscape(ReadOnlySpan<char> before) =>
        before is [.., '\\', 'n' or 'r' or 't'] || (before is [.., 'm'] && before[Math.Max(0, before.Length - 12)..].LastIndexOf('\u001b') >= 0);

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_';
}

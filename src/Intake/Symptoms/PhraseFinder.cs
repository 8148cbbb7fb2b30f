namespace SfOAuth.Intake;

/// <summary>Finds many phrases in a text in one pass, whatever their case. Cheap to make: most runs read a few hundred characters.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseFinder<T>
{
    private readonly Dictionary<int, List<(string Phrase, T Meaning)>> byOpening = [];
    private readonly bool[] firsts = new bool[128];
    private readonly bool wholeWords;

    public PhraseFinder(IEnumerable<(string Phrase, T Meaning)> phrases, bool wholeWords = true)
    {
        this.wholeWords = wholeWords;
        foreach (var (phrase, meaning) in phrases)
        {
            if (!byOpening.TryGetValue(Key(phrase, 0), out var same))
            {
                byOpening.Add(Key(phrase, 0), same = []);
            }

            same.Add((phrase, meaning));
            Mark(char.ToLowerInvariant(phrase[0]));
            Mark(char.ToUpperInvariant(phrase[0]));
        }
    }

    /// <summary>Of the phrases that begin at one place the longest, left to right, none inside another.</summary>
    public IEnumerable<(int Start, int Length, T Meaning)> In(string text)
    {
        for (var start = Next(text, 0); start >= 0;)
        {
            var longest = At(text, start).DefaultIfEmpty().MaxBy(hit => hit.Length);
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

    private static int Key(string text, int at) => (char.ToLowerInvariant(text[at]) << 16) | (at + 1 < text.Length ? char.ToLowerInvariant(text[at + 1]) : 0);

    private void Mark(char first)
    {
        if (first < firsts.Length)
        {
            firsts[first] = true;
        }
    }

    private int Next(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if ((text[at] >= firsts.Length || firsts[text[at]]) && byOpening.ContainsKey(Key(text, at)))
            {
                return at;
            }
        }

        return -1;
    }

    private IEnumerable<(int Length, T Meaning)> At(string text, int start)
    {
        foreach (var (phrase, meaning) in byOpening[Key(text, start)])
        {
            if (Typography.Length(text, start, phrase) is var length and > 0 && (!wholeWords || IsWhole(text, start, length)))
            {
                yield return (length, meaning);
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

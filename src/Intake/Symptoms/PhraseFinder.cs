namespace SfOAuth.Intake;

/// <summary>Where in the words of a text a phrase may stand.</summary>
internal enum PhraseBounds
{
    WholeWords,

    /// <summary>It begins a word; it may end inside one.</summary>
    WordStart,
    None,
}

/// <summary>Finds many phrases in a text in one pass, whatever their case. Cheap to make: most runs read a few hundred characters.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseFinder<T>
{
    private readonly Dictionary<long, List<(string Phrase, T Meaning)>> byOpening = [];
    private readonly bool[] firsts = new bool[128];
    private readonly PhraseBounds bounds;

    public PhraseFinder(IEnumerable<(string Phrase, T Meaning)> phrases, PhraseBounds bounds = PhraseBounds.WholeWords)
    {
        this.bounds = bounds;
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

    /// <summary>The first three letters, which every phrase has.</summary>
    private static long Key(string text, int at) =>
        at + 2 < text.Length ? ((long)char.ToLowerInvariant(text[at]) << 32) | ((long)char.ToLowerInvariant(text[at + 1]) << 16) | char.ToLowerInvariant(text[at + 2]) : 0;

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
            if ((text[at] >= firsts.Length || firsts[text[at]]) && MayBeginAt(text, at) && byOpening.ContainsKey(Key(text, at)))
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
            if (Typography.Length(text, start, phrase) is var length and > 0 && (bounds is not PhraseBounds.WholeWords || EndsAWord(text, start + length)))
            {
                yield return (length, meaning);
            }
        }
    }

    private bool MayBeginAt(string text, int at) =>
        at == 0 || bounds is PhraseBounds.None || !IsWord(text[at - 1]) || !IsWord(text[at]) || EndsAnEscape(text.AsSpan(0, at));

    private static bool EndsAWord(string text, int end) => end == text.Length || !IsWord(text[end]) || !IsWord(text[end - 1]);

    /// <summary>Log lines hold <c>\n</c> in two letters, and colours before a word: their last letter is none of the word's.</summary>
    private static bool EndsAnEscape(ReadOnlySpan<char> before) =>
        before is [.., '\\', 'n' or 'r' or 't'] || (before is [.., 'm'] && before[Math.Max(0, before.Length - 12)..].LastIndexOf('\u001b') >= 0);

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_';
}

using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Where in the words of a text a phrase may stand.</summary>
internal enum PhraseBounds
{
    WholeWords,

    /// <summary>It begins a word; it may end inside one.</summary>
    WordStart,
    None,
}

/// <summary>A phrase that was found, and what it stands for.</summary>
internal sealed record Hit<T>(int Start, int Length, T Meaning)
    where T : class;

/// <summary>Finds many phrases in a text in one pass, whatever their case. Cheap to make: most runs read a few hundred characters.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseFinder<T>
    where T : class
{
    private readonly Dictionary<long, List<Entry>> byOpening = [];
    private readonly bool[] firsts = new bool[128];
    private readonly PhraseBounds bounds;

    public PhraseFinder(IEnumerable<Entry> phrases, PhraseBounds bounds = PhraseBounds.WholeWords)
    {
        this.bounds = bounds;
        foreach (var entry in phrases)
        {
            if (!byOpening.TryGetValue(Key(entry.Phrase, 0), out var same))
            {
                byOpening.Add(Key(entry.Phrase, 0), same = []);
            }

            same.Add(entry);
            Mark(char.ToLowerInvariant(entry.Phrase[0]));
            Mark(char.ToUpperInvariant(entry.Phrase[0]));
        }
    }

    /// <summary>Of the phrases that begin at one place the longest, left to right, none inside another.</summary>
    public IEnumerable<Hit<T>> In(string text)
    {
        for (var start = Next(text, 0, out var entries); start >= 0;)
        {
            var (longest, meaning) = (0, default(T));
            foreach (var entry in entries)
            {
                if (Length(text, start, entry) is var length && length > longest)
                {
                    (longest, meaning) = (length, entry.Meaning);
                }
            }

            if (meaning is not null)
            {
                yield return new(start, longest, meaning);
            }

            start = Next(text, start + Math.Max(1, longest), out entries);
        }
    }

    /// <summary>Every phrase at every place, also inside another.</summary>
    public IEnumerable<Hit<T>> All(string text)
    {
        for (var start = Next(text, 0, out var entries); start >= 0; start = Next(text, start + 1, out entries))
        {
            foreach (var entry in entries)
            {
                if (Length(text, start, entry) is var length and > 0)
                {
                    yield return new(start, length, entry.Meaning);
                }
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

    private int Next(string text, int from, out List<Entry> entries)
    {
        for (var at = from; at < text.Length; at++)
        {
            if ((text[at] >= firsts.Length || firsts[text[at]]) && MayBeginAt(text, at) && byOpening.TryGetValue(Key(text, at), out var same))
            {
                entries = same;
                return at;
            }
        }

        entries = [];
        return -1;
    }

    private static int Read(string text, int start, Entry entry) =>
        entry.Pattern?.Length(text, start, Typography.Length) ?? Typography.Length(text, start, entry.Phrase);

    private int Length(string text, int start, Entry entry) =>
        Read(text, start, entry) is var length and > 0 && (bounds is not PhraseBounds.WholeWords || EndsAWord(text, start + length)) ? length : 0;

    private bool MayBeginAt(string text, int at) =>
        at == 0 || bounds is PhraseBounds.None || !IsWord(text[at - 1]) || !IsWord(text[at]) || EndsAnEscape(text.AsSpan(0, at));

    private static bool EndsAWord(string text, int end) => end == text.Length || !IsWord(text[end]) || !IsWord(text[end - 1]);

    /// <summary>Log lines hold <c>\n</c> in two letters, and colours before a word: their last letter is none of the word's.</summary>
    private static bool EndsAnEscape(ReadOnlySpan<char> before) =>
        before is [.., '\\', 'n' or 'r' or 't'] || (before is [.., 'm'] && before[Math.Max(0, before.Length - 12)..].LastIndexOf('\u001b') >= 0);

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_';

    /// <summary>A phrase to look for.</summary>
    public sealed record Entry(string Phrase, T Meaning)
    {
        /// <summary>Set where the phrase is only the opening of words with gaps.</summary>
        public TextPattern? Pattern { get; init; }
    }
}

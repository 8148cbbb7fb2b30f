using System.Collections.Immutable;

namespace SfOAuth.Knowledge;

/// <summary>
/// Words with gaps: <c>Acme job {number} was refused for {word}</c>. Every gap is bounded and filled by the first
/// thing that fits, without ever going back: no text can make the reading slow.
/// </summary>
public sealed class TextPattern
{
    /// <summary>What a pattern begins with before its first gap is looked up by its first letters.</summary>
    private const int ShortestOpening = 3;
    private const int MostGaps = 8;
    private const int Longest = 300;

    private readonly ImmutableArray<Part> parts;

    private TextPattern(string text, ImmutableArray<Part> parts)
    {
        Text = text;
        this.parts = parts;
    }

    /// <summary>How many characters of the text, from a place on, are these words; negative when they are not.</summary>
    public delegate int Reader(string text, int start, string words);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The words before the first gap.</summary>
    public string Opening => parts[0].Words;

    /// <summary>The words without the gaps.</summary>
    public int Letters => parts.Sum(part => part.Words.Length);

    /// <summary>Reads a pattern; null with the reason where it is none.</summary>
    public static TextPattern? Read(string text, out string why)
    {
        var read = PatternParts.Of(text, out why);
        why = why.Length > 0 ? why
            : text.Length > Longest ? $"it is longer than {Longest} characters"
            : read is not [{ Gap: null, Words.Length: >= ShortestOpening }, ..] ? $"it has to begin with {ShortestOpening} characters before its first gap"
            : read.Count(part => part.Gap is not null) > MostGaps ? $"it has more than {MostGaps} gaps"
            : read.Zip(read.Skip(1)).Any(pair => pair is { First.Gap: not null, Second.Gap: not null }) ? "two gaps stand side by side: words have to part them"
            : read is [.., { Gap: Gap.Text }] ? "a gap of any text at the end finds nothing more: leave it out"
            : "";
        return why.Length == 0 ? new(text, read) : null;
    }

    /// <summary>How many characters, from a place on, are these words with their gaps filled; negative when they are not.</summary>
    public int Length(string text, int start, Reader words)
    {
        var at = start;
        for (var i = 0; i < parts.Length; i++)
        {
            var taken = parts[i].Gap is { } gap ? gap.Fill(text, at, Behind(i, text, words)) : words(text, at, parts[i].Words);
            if (taken <= 0)
            {
                return -1;
            }

            at += taken;
        }

        return at - start;
    }

    private Func<int, bool>? Behind(int gap, string text, Reader words) =>
        gap + 1 < parts.Length ? here => words(text, here, parts[gap + 1].Words) > 0 : null;

    /// <summary>Do these words stand anywhere in the text, in any case of letters?</summary>
    public bool IsIn(string text)
    {
        for (var at = text.IndexOf(Opening, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Opening, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (Length(text, at, Same) > 0)
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => Text;

    private static int Same(string text, int start, string words) =>
        string.Compare(text, start, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0 ? words.Length : -1;

    /// <summary>Words, or a gap.</summary>
    internal readonly record struct Part(string Words, Gap? Gap);
}

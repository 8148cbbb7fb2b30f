using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>Finds the value of <c>name: value</c> in plain words, where nothing marks its end.</summary>
internal static class LineValue
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-/");
    private static readonly SearchValues<char> Names = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-.\"'(");

    /// <summary>The end of the part of the line that may belong to the value: before the next pair, address or remark.</summary>
    public static int Reach(string text, int start, int limit)
    {
        var (at, end) = (start, start);
        while (at < limit)
        {
            var word = Word(text, at, limit);
            if (end > start && Ends(text.AsSpan(at, word - at)))
            {
                break;
            }

            end = word;
            at = Blanks(text, word, limit);
        }

        return Trim(text, start, end);
    }

    /// <summary>The end of the secret itself, when the name stands within a line: its word and what follows that is no plain word.</summary>
    public static int Token(string text, int start, int reach)
    {
        var end = Word(text, start, reach);
        for (var at = Blanks(text, end, reach); at < reach; at = Blanks(text, end, reach))
        {
            var word = Word(text, at, reach);
            if (IsPlain(text.AsSpan(at, word - at)))
            {
                break;
            }

            end = word;
        }

        return Trim(text, start, end);
    }

    public static int EndOfLine(string text, int at) =>
        text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var end ? at + end : text.Length;

    /// <summary>The end of a word: the next blank.</summary>
    public static int Word(string text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Blanks(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool Ends(ReadOnlySpan<char> word) =>
        word is ['-' or '–' or '—' or '|' or '#'] or ['/', '/', ..] or ['-', '>', ..] or ['=', '>', ..]
        || word is [.., ':'] || IsPair(word) || Likeness.OfMail(word) || word.Contains("://", StringComparison.Ordinal);

    private static bool IsPair(ReadOnlySpan<char> word)
    {
        var sign = word.IndexOfAny(':', '=');
        if (sign < 2 || sign + 1 == word.Length)
        {
            return sign >= 2;
        }

        return !word[..sign].ContainsAnyExcept(Names);
    }

    /// <summary>A word or a small number, nothing drawn by lot.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word)
    {
        var bare = word.Trim(".,;:()[]'\"!?");
        return !bare.ContainsAnyExcept(Letters) || (bare.Length <= 4 && !bare.ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>The end of the value without what closes or parts it.</summary>
    public static int Trim(string text, int start, int end)
    {
        while (end > start + 1 && (text[end - 1] == '\\' || FormValue.IsLeftOver(text.AsSpan(start, end - start))))
        {
            end--;
        }

        return end;
    }
}

namespace SfOAuth.Knowledge;

/// <summary>What may fill a gap of a pattern.</summary>
internal enum Gap
{
    /// <summary>1 to 20 digits.</summary>
    Number,

    /// <summary>The id of a record: 15 or 18 letters and digits.</summary>
    Id,

    /// <summary>1 to 80 characters without a blank.</summary>
    Word,

    /// <summary>1 to 160 characters of one line.</summary>
    Text,
}

/// <summary>How gaps are filled.</summary>
internal static class Gaps
{
    private const int Digits = 20;
    private const int ShortId = 15;
    private const int LongId = 18;
    private const int WordLength = 80;
    private const int TextLength = 160;

    /// <summary>How many characters fill the gap; 0 where none do.</summary>
    /// <param name="goesOn">Do the words behind the gap stand at this place? Null at the end of a pattern.</param>
    public static int Fill(this Gap gap, string text, int start, Func<int, bool>? goesOn) => gap switch
    {
        Gap.Number => Run(text, start, Digits, char.IsAsciiDigit),
        Gap.Id => Run(text, start, LongId, char.IsAsciiLetterOrDigit) is LongId ? LongId : Run(text, start, ShortId, char.IsAsciiLetterOrDigit) is ShortId ? ShortId : 0,
        Gap.Word => First(start, Run(text, start, WordLength, letter => !char.IsWhiteSpace(letter)), goesOn),
        _ => First(start, Run(text, start, TextLength, letter => letter is not ('\r' or '\n')), goesOn),
    };

    private static int Run(string text, int start, int most, Func<char, bool> fits)
    {
        var length = 0;
        while (length < most && start + length < text.Length && fits(text[start + length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The shortest filling behind which the words go on; at the end of a pattern, all of it.</summary>
    private static int First(int start, int most, Func<int, bool>? goesOn)
    {
        for (var length = goesOn is null ? most : 1; length <= most; length++)
        {
            if (goesOn?.Invoke(start + length) is not false)
            {
                return length;
            }
        }

        return 0;
    }
}

using System.Globalization;
using System.Text;

namespace SfOAuth.Emulation;

/// <summary>The words of a query.</summary>
internal sealed class SoqlScanner
{
    private readonly List<SoqlWord> words = [];
    private int at;

    public SoqlScanner(string text)
    {
        var from = 0;
        while (Next(text, ref from) is { } word)
        {
            words.Add(word);
        }
    }

    public SoqlWord? Peek => at < words.Count ? words[at] : null;

    public bool IsAtEnd => at >= words.Count;

    public SoqlWord Take() => at < words.Count ? words[at++] : throw Malformed("unexpected end of the query");

    public bool TryTake(string keyword)
    {
        var isThere = Peek is { IsText: false } word && word.Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
        at += isThere ? 1 : 0;
        return isThere;
    }

    public void Expect(string keyword)
    {
        if (!TryTake(keyword))
        {
            throw Malformed($"expecting '{keyword}', found '{Peek?.Text ?? "<EOF>"}'");
        }
    }

    public static SoqlException Malformed(string why) => new("MALFORMED_QUERY", why);

    private static SoqlWord? Next(string text, ref int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        if (from >= text.Length)
        {
            return null;
        }

        var start = from;
        switch (text[from])
        {
            case '\'':
                return Quoted(text, ref from);
            case '(' or ')' or ',':
                from++;
                return new(text[start].ToString());
            case '=' or '<' or '>' or '!':
                from += from + 1 < text.Length && text[from + 1] is '=' or '>' ? 2 : 1;
                return new(text[start..Math.Min(from, text.Length)]);
            default:
                while (from < text.Length && !char.IsWhiteSpace(text[from]) && text[from] is not ('(' or ')' or ',' or '=' or '<' or '>' or '!' or '\''))
                {
                    from++;
                }

                return new(text[start..from]);
        }
    }

    private static SoqlWord Quoted(string text, ref int from)
    {
        var value = new StringBuilder();
        for (from++; from < text.Length && text[from] != '\''; from++)
        {
            from += text[from] == '\\' && from + 1 < text.Length ? 1 : 0;
            value.Append(text[from]);
        }

        if (from >= text.Length)
        {
            throw Malformed("line 1: a text has no end");
        }

        from++;
        return new(value.ToString(), IsText: true);
    }
}

/// <summary>A keyword, name, number or sign; or a text that stood in quotes.</summary>
internal sealed record SoqlWord(string Text, bool IsText = false)
{
    /// <summary>The value that the word stands for in a comparison.</summary>
    public object? Value(DateTimeOffset now) =>
        IsText ? Text
        : Text.Equals("null", StringComparison.OrdinalIgnoreCase) ? null
        : bool.TryParse(Text, out var flag) ? flag
        : double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : Text.Contains('-', StringComparison.Ordinal) && DateTimeOffset.TryParse(Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : Named(now);

    private Span Named(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var month = today.AddDays(1 - today.Day);
        var week = today.AddDays(-(int)today.DayOfWeek);
        return Text.ToUpperInvariant() switch
        {
            "TODAY" => new(today, today.AddDays(1)),
            "YESTERDAY" => new(today.AddDays(-1), today),
            "TOMORROW" => new(today.AddDays(1), today.AddDays(2)),
            "THIS_WEEK" => new(week, week.AddDays(7)),
            "LAST_WEEK" => new(week.AddDays(-7), week),
            "THIS_MONTH" => new(month, month.AddMonths(1)),
            "LAST_MONTH" => new(month.AddMonths(-1), month),
            ['L', 'A', 'S', 'T', '_', 'N', '_', 'D', 'A', 'Y', 'S', ':', .. var days] when int.TryParse(days, CultureInfo.InvariantCulture, out var count) && count is >= 0 and < 100_000 => new(today.AddDays(-count), today.AddDays(1)),
            _ => throw SoqlScanner.Malformed($"unexpected token: '{Text}'"),
        };
    }

    /// <summary>The days that a word such as TODAY means: from the first moment up to the one after the last.</summary>
    internal sealed record Span(DateTimeOffset From, DateTimeOffset To)
    {
        public bool Holds(string sign, DateTimeOffset value) => sign switch
        {
            "=" => value >= From && value < To,
            "!=" => value < From || value >= To,
            "<" => value < From,
            "<=" => value < To,
            ">" => value >= To,
            _ => value >= From,
        };
    }
}

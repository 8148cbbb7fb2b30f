namespace SfOAuth.Intake;

/// <summary>What stands between a name and its value.</summary>
internal enum Join
{
    None,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>=</c> or <c>=></c></summary>
    Equal,

    /// <summary><c>%3D</c>: a form inside another.</summary>
    Encoded,

    /// <summary>An XML tag's <c>&gt;</c>, plain or escaped.</summary>
    Tag,

    /// <summary><c>(</c> of a call.</summary>
    Call,

    /// <summary><c>,</c> of a tuple.</summary>
    Comma,

    /// <summary>A tab or <c>|</c> of a table.</summary>
    Cell,

    /// <summary>A blank after a command line option.</summary>
    Option,

    /// <summary>"is", "was".</summary>
    Prose,

    /// <summary>The end of the line: a label above its value.</summary>
    Label,
}

/// <summary>A separator found after a name.</summary>
/// <param name="End">Where the value may begin.</param>
/// <param name="Tight">True when no blank surrounds it.</param>
/// <param name="Code">How <c>=</c> is encoded, so that <c>&amp;</c> is looked for in the same spelling.</param>
internal readonly record struct Separator(Join Join, int End, bool Tight, string Code = "")
{
    private static readonly string[] Encodings = ["%253D", "%253A", "%3D", "%3A", "\\u003d", "\\x3d", "&#61;", "&#x3d;"];

    private static readonly string[] Verbs = ["is: ", "is ", "was ", "to "];

    /// <summary>The separator at or after <paramref name="at"/>, behind blanks and a short remark in brackets.</summary>
    public static Separator After(string text, int at, bool quotedName)
    {
        var bare = SkipRemark(text, at);
        var start = SkipBlanks(text, bare, quotedName);
        if (start >= text.Length)
        {
            return default;
        }

        foreach (var code in Encodings)
        {
            if (text.AsSpan(start).StartsWith(code, StringComparison.OrdinalIgnoreCase))
            {
                return Done(text, Join.Encoded, at..(start + code.Length), quotedName, code);
            }
        }

        return text[start] switch
        {
            ':' => Done(text, Join.Colon, at..Repeat(text, start, ":="), quotedName),
            '=' => Done(text, Join.Equal, at..Repeat(text, start, "=>~"), quotedName),
            '(' => Done(text, Join.Call, at..(start + 1), quotedName),
            ',' => Done(text, Join.Comma, at..(start + 1), quotedName: true),
            '|' or '\t' => new Separator(Join.Cell, start + 1, Tight: false),
            '\r' or '\n' => new Separator(Join.Label, start, Tight: false),
            _ => Cell(text, bare, start) ?? Spoken(text, start, start > bare),
        };
    }

    public static int SkipBlanks(string text, int at, bool lines)
    {
        while (at < text.Length && (text[at] is ' ' or '\u00A0' || (lines && text[at] is '\r' or '\n') || (text[at] == '\t' && lines)))
        {
            at++;
        }

        return at;
    }

    private static Separator Done(string text, Join join, Range mark, bool quotedName, string code = "")
    {
        var end = mark.End.Value;
        var value = end;
        while (value < text.Length && (text[value] is ' ' or '\t' or '\u00A0' || (quotedName && text[value] is '\r' or '\n')))
        {
            value++;
        }

        var length = code.Length > 0 ? code.Length : 2;
        return new Separator(join, value, Tight: value == end && end - mark.Start.Value <= length, code);
    }

    private static Separator? Cell(string text, int bare, int start)
    {
        var tab = text.AsSpan(bare, start - bare).IndexOf('\t');
        return tab >= 0 ? new Separator(Join.Cell, start, Tight: false) : null;
    }

    private static Separator Spoken(string text, int start, bool afterBlank)
    {
        foreach (var verb in Verbs)
        {
            if (afterBlank && text.AsSpan(start).StartsWith(verb, StringComparison.OrdinalIgnoreCase))
            {
                return new Separator(Join.Prose, start + verb.Length, Tight: false);
            }
        }

        return afterBlank ? new Separator(Join.Option, start, Tight: false) : default;
    }

    private static int Repeat(string text, int at, string letters)
    {
        var limit = Math.Min(text.Length, at + 3);
        while (at < limit && letters.Contains(text[at]))
        {
            at++;
        }

        return at;
    }

    // Security token (case-sensitive): …
    private static int SkipRemark(string text, int at)
    {
        if (at + 1 < text.Length && text[at] == ' ' && text[at + 1] == '(')
        {
            var close = text.AsSpan(at, Math.Min(40, text.Length - at)).IndexOf(')');
            return close > 0 && at + close + 1 < text.Length && text[at + close + 1] is ':' or '=' ? at + close + 1 : at;
        }

        return at;
    }
}

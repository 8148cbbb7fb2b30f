namespace SfOAuth.Intake;

/// <summary>A quote of any kind that opens a value: plain, escaped (<c>\"</c>), doubled (<c>""</c>), as an entity or percent-encoded.</summary>
/// <param name="Close">What ends the value.</param>
/// <param name="Start">First character inside.</param>
internal readonly record struct Quote(string Close, int Start)
{
    private static readonly (string Open, string Close)[] Written =
    [
        ("&quot;", "&quot;"), ("&#34;", "&#34;"), ("&#39;", "&#39;"), ("&apos;", "&apos;"), ("%22", "%22"), ("%27", "%27"),
        ("%5C%22", "%5C%22"), ("%2522", "%2522"), ("\\u0022", "\\u0022"), ("\\u0027", "\\u0027"), ("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"),
    ];

    /// <summary>The quote that opens here, if one does. Letters such as Python's <c>b'</c> may stand before it.</summary>
    public static Quote? At(string text, int at)
    {
        if (at + 1 < text.Length && text[at] is 'b' or 'u' or 'r' or 'f' or '@' or '$' && text[at + 1] is '"' or '\'')
        {
            at++;
        }

        foreach (var (open, close) in Written)
        {
            if (text.AsSpan(at).StartsWith(open, StringComparison.OrdinalIgnoreCase))
            {
                return new Quote(close, at + open.Length);
            }
        }

        var quote = Backslashes(text, at);
        if (quote >= text.Length || text[quote] is not ('"' or '\'' or '`'))
        {
            return null;
        }

        return quote == at && IsDoubled(text, at)
            ? new Quote(text.Substring(at, 2), at + 2)
            : new Quote(text[at..(quote + 1)], quote + 1);
    }

    /// <summary>Where the value ends: at the closing quote, or where the line does.</summary>
    public int End(string text) => Close.Length == 1 && Close[0] is '"' or '\'' or '`' ? Single(text) : Several(text);

    /// <summary>Skips whatever closes a name: quotes of all kinds, brackets, marks of emphasis.</summary>
    public static int SkipClosing(string text, int at)
    {
        while (at < text.Length)
        {
            var next = Backslashes(text, at);
            if (next < text.Length && text[next] is '"' or '\'' or '`' or '”' or '’' or '*' or ']')
            {
                at = next + 1;
            }
            else if (Escape(text, at) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The quote that stands just before a position, or null.</summary>
    public static Quote? Before(string text, int at)
    {
        foreach (var (open, close) in Written)
        {
            if (at >= open.Length && text.AsSpan(at - open.Length, open.Length).Equals(open, StringComparison.OrdinalIgnoreCase))
            {
                return new Quote(close, at);
            }
        }

        if (at == 0 || text[at - 1] is not ('"' or '\'' or '`'))
        {
            return null;
        }

        var start = at - 1;
        while (start > 0 && at - start < 9 && text[start - 1] == '\\')
        {
            start--;
        }

        return new Quote(text[start..at], at);
    }

    private static int Backslashes(string text, int at)
    {
        var end = Math.Min(text.Length, at + 8);
        while (at < end && text[at] == '\\')
        {
            at++;
        }

        return at;
    }

    private static int Escape(string text, int at)
    {
        foreach (var (open, _) in Written)
        {
            if (text.AsSpan(at).StartsWith(open, StringComparison.OrdinalIgnoreCase))
            {
                return open.Length;
            }
        }

        return 0;
    }

    // CSV writes a quote inside a field twice. An empty string looks the same but for what follows it.
    private static bool IsDoubled(string text, int at) =>
        at + 2 < text.Length && text[at + 1] == text[at] && text[at] != '`'
        && (char.IsLetterOrDigit(text[at + 2]) || text[at + 2] is '!' or '$' or '%' or '/' or '+' or '_' or '-' or '~' or '^' or '?' or '@' or '#' or '*');

    private int Single(string text)
    {
        var at = Start;
        while (true)
        {
            var hit = text.AsSpan(at).IndexOfAny(Close[0], '\\', '\n');
            if (hit < 0)
            {
                return text.Length;
            }

            at += hit;
            if (text[at] != '\\')
            {
                return at;
            }

            at = Math.Min(at + 2, text.Length);
        }
    }

    private int Several(string text)
    {
        var line = text.AsSpan(Start).IndexOf('\n') is >= 0 and var feed ? Start + feed : text.Length;
        var at = Start;
        while (at < line && text.AsSpan(at, line - at).IndexOf(Close, StringComparison.OrdinalIgnoreCase) is >= 0 and var hit)
        {
            at += hit;
            if (Close[0] != '\\' || at == Start || text[at - 1] != '\\')
            {
                return at;
            }

            at += Close.Length;
        }

        return line;
    }
}

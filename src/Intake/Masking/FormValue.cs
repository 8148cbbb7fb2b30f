namespace SfOAuth.Intake;

/// <summary>Finds the end of an unquoted value after <c>name=</c>: in a form, a query, a cookie, a log line.</summary>
internal static class FormValue
{
    /// <summary>The end of the value that begins at <paramref name="start"/>.</summary>
    /// <param name="code">How <c>=</c> was encoded, or empty.</param>
    public static int End(string text, int start, string code)
    {
        var at = start;
        while (at < text.Length && !Stops(text, at, code))
        {
            at++;
        }

        while (at > start && IsLeftOver(text.AsSpan(start, at - start)))
        {
            at--;
        }

        return at;
    }

    /// <summary>
    /// A password with a bare <c>&amp;</c> in it is cut in two by the form; the second half has no <c>=</c> and is hidden too.
    /// </summary>
    public static int WithTail(string text, int end, string code)
    {
        while (end + 1 < text.Length && text[end] == '&' && !text.AsSpan(end).StartsWith("&amp;", StringComparison.OrdinalIgnoreCase))
        {
            var next = End(text, end + 1, code);
            var part = text.AsSpan(end + 1, next - end - 1);
            if (part.IsEmpty || part.Length > 64 || part.Contains('=') || (next < text.Length && text[next] == '='))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    /// <summary>True when the last letter closes something opened before the value, or ends a part of the sentence.</summary>
    public static bool IsLeftOver(ReadOnlySpan<char> value) => value[^1] switch
    {
        '"' or '\'' or '`' or ';' or ',' => true,
        ')' => !value.Contains('('),
        '}' => !value.Contains('{'),
        ']' => !value.Contains('['),
        '>' => !value.Contains('<'),
        _ => false,
    };

    private static bool Stops(string text, int at, string code)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\n';
        return text[at] switch
        {
            '&' => true,
            '"' or '\'' or '`' => IsCloser(next),
            ',' or ';' or '|' => char.IsWhiteSpace(next) || IsCloser(next) || NameFollows(text, at + 1),
            '<' => next is '/' or '!' || char.IsAsciiLetter(next),
            '\\' => next is 'n' or 'r' or 't' or 'u' or 'x' or '"' or '\'' or '\\' or '\n',
            '%' => code.StartsWith('%') && EndsEncoded(text.AsSpan(at), code),
            var letter => char.IsWhiteSpace(letter),
        };
    }

    private static bool IsCloser(char letter) =>
        char.IsWhiteSpace(letter) || letter is ',' or ')' or '}' or ']' or ';' or '&' or '\\' or '<' or '>' or '+' or '|' or '"' or '\'' or ':';

    private static bool EndsEncoded(ReadOnlySpan<char> rest, string code)
    {
        var prefix = code.StartsWith("%25", StringComparison.Ordinal) ? "%25" : "%";
        return rest.StartsWith(prefix, StringComparison.Ordinal)
            && rest[prefix.Length..] is ['2', '6' or '0' or '2' or 'C' or 'c', ..] or ['0', 'A' or 'D' or 'a' or 'd', ..] or ['3', 'C' or 'c' or 'E' or 'e', ..] or ['7', 'D' or 'd', ..];
    }

    private static bool NameFollows(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 40 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
        {
            end++;
        }

        return end > at && end < text.Length && text[end] is '=' or ':';
    }
}

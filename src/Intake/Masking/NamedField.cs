namespace SfOAuth.Intake;

/// <summary>
/// A secret whose name is itself a value: <c>{"name":"client_secret","value":"…"}</c> of a HAR, a hidden field of a page,
/// a part of a multipart form.
/// </summary>
internal static class NamedField
{
    private const int Near = 400;

    /// <summary>True when the name is the value of <c>name</c> or <c>key</c>, so that its own value stands elsewhere.</summary>
    public static bool Find(string text, SecretName name, FoundSecrets found)
    {
        if (!FollowsNameKey(text, name.Start))
        {
            return false;
        }

        var pair = new PairValue(text, name, null, IsQuoted: name.Grip is not Grip.Wary);
        if (!Ahead(text, name.End, pair, found) && !Behind(text, name.Start, pair, found))
        {
            Part(text, name.End, pair, found);
        }

        return true;
    }

    private static bool FollowsNameKey(string text, int start)
    {
        var at = Back(text, start, "\"'\\ \t;");
        if (at == start || at < 0 || text[at] is not (':' or '='))
        {
            return false;
        }

        at = Back(text, at, "\"'\\ \t");
        var word = text.AsSpan(Math.Max(0, at - 3), Math.Min(at + 1, 4));
        return word.EndsWith("name", StringComparison.OrdinalIgnoreCase) || word.EndsWith("key", StringComparison.OrdinalIgnoreCase);
    }

    // The last position before `start` that holds none of these letters.
    private static int Back(string text, int start, string letters)
    {
        var at = start - 1;
        while (at >= 0 && start - at < 16 && letters.Contains(text[at]))
        {
            at--;
        }

        return at;
    }

    private static bool Ahead(string text, int end, PairValue pair, FoundSecrets found)
    {
        var window = text.AsSpan(end, Math.Min(Near, text.Length - end));
        window = window[..(window.IndexOfAny("{}<>") is >= 0 and var stop ? stop : window.Length)];
        var value = window.IndexOf("value", StringComparison.OrdinalIgnoreCase);
        return value >= 0 && ReadValue(text, end + value + 5, pair, found);
    }

    private static bool Behind(string text, int start, PairValue pair, FoundSecrets found)
    {
        var from = Math.Max(0, start - 16_384);
        var window = text.AsSpan(from, start - from);
        window = window[(window.LastIndexOfAny("{<") + 1)..];
        var value = window.LastIndexOf("value", StringComparison.OrdinalIgnoreCase);
        return value >= 0 && window[value..].Count("name") <= 1 && ReadValue(text, start - window.Length + value + 5, pair, found);
    }

    private static bool ReadValue(string text, int at, PairValue pair, FoundSecrets found)
    {
        var separator = Separator.After(text, Quote.SkipClosing(text, at), quotedName: true);
        if (separator.Join is not (Join.Colon or Join.Equal))
        {
            return false;
        }

        if (pair.Name.Grip is Grip.Header)
        {
            HeaderValue.Read(pair, separator.End, found);
            return true;
        }

        return pair.ReadQuoted(separator.End, found);
    }

    // Content-Disposition: form-data; name="client_secret", an empty line, the value. In a log the breaks may be escaped.
    private static void Part(string text, int end, PairValue pair, FoundSecrets found)
    {
        var at = Quote.SkipClosing(text, end);
        var escaped = text.AsSpan(at).StartsWith("\\r\\n\\r\\n", StringComparison.Ordinal) ? 8 : text.AsSpan(at).StartsWith("\\n\\n", StringComparison.Ordinal) ? 4 : 0;
        var start = at + escaped;
        while (escaped == 0 && start < text.Length && start - at < 6 && text[start] is '\r' or '\n')
        {
            start++;
        }

        if (start > at && start < text.Length)
        {
            var stop = LineValue.EndOfLine(text, start);
            var feed = escaped > 0 ? text.AsSpan(start, stop - start).IndexOf(escaped == 8 ? "\\r\\n" : "\\n", StringComparison.Ordinal) : -1;
            pair.Take(start, feed >= 0 ? start + feed : stop, inStructure: true, found);
        }
    }
}

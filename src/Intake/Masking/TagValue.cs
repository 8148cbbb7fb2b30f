namespace SfOAuth.Intake;

/// <summary>The text of an XML element named after a secret, written plainly or escaped.</summary>
internal static class TagValue
{
    private static readonly (string Open, string Close)[] Brackets = [("<", ">"), ("&lt;", "&gt;"), ("\\u003c", "\\u003e"), ("%3C", "%3E")];

    /// <summary>True when the name opens or closes an element, whether or not it holds a secret.</summary>
    public static bool Find(string text, SecretName name, FoundSecrets found)
    {
        foreach (var (open, close) in Brackets)
        {
            if (Opens(text, Prefix(text, name.Start), open))
            {
                Read(text, name, (open, close), found);
                return true;
            }
        }

        return false;
    }

    private static bool Opens(string text, int at, string open) =>
        at >= open.Length && text.AsSpan(at - open.Length, open.Length).Equals(open, StringComparison.OrdinalIgnoreCase);

    // <urn:password>: back over the prefix.
    private static int Prefix(string text, int start)
    {
        if (start == 0 || text[start - 1] != ':')
        {
            return start;
        }

        var at = start - 1;
        while (at > 0 && start - at < 24 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-') && !Opens(text, at, "\\u003c"))
        {
            at--;
        }

        return at;
    }

    private static void Read(string text, SecretName name, (string Open, string Close) bracket, FoundSecrets found)
    {
        var window = text.AsSpan(name.End, Math.Min(400, text.Length - name.End));
        var close = window.IndexOf(bracket.Close, StringComparison.OrdinalIgnoreCase);
        if (close < 0 || (close > 0 && window[close - 1] == '/') || window[..close].Contains('<'))
        {
            return;
        }

        var start = name.End + close + bracket.Close.Length;
        var isData = text.AsSpan(start).TrimStart().StartsWith("<![CDATA[", StringComparison.Ordinal);
        start = isData ? text.IndexOf("[CDATA[", start, StringComparison.Ordinal) + 7 : start;
        var length = text.AsSpan(start).IndexOf(isData ? "]]>" : bracket.Open, StringComparison.OrdinalIgnoreCase);
        var value = length >= 0 ? text.AsSpan(start, length) : text.AsSpan(start, LineValue.EndOfLine(text, start) - start);
        var lead = value.Length - value.TrimStart().Length;
        if (!Placeholders.IsSpoken(value))
        {
            var pair = new PairValue(text, name, null, IsQuoted: true);
            pair.Take(start + lead, start + lead + value.Trim().Length, inStructure: true, found);
        }
    }
}

namespace SfOAuth.Intake;

/// <summary>The value of an Authorization header: the scheme stays, the rest goes.</summary>
internal static class HeaderValue
{
    private static readonly string[] Schemes = ["Bearer", "Basic", "OAuth", "Token", "DPoP", "Digest", "Negotiate", "NTLM", "SSWS"];

    public static void Read(PairValue pair, int at, FoundSecrets found)
    {
        var text = pair.Text;
        var quote = Quote.At(text, at);
        var start = quote?.Start ?? at;
        var limit = quote?.End(text) ?? pair.Limit(at);
        if (start >= limit)
        {
            return;
        }

        var secret = AfterScheme(text, start, limit);
        if (secret == start && quote is null)
        {
            // No scheme: a token alone, or words about the header.
            new WordValue(text, pair.Name with { Grip = Grip.Loose }, limit).Read(start, found);
            return;
        }

        var isDigest = text.AsSpan(start).StartsWith("Digest", StringComparison.OrdinalIgnoreCase);
        var end = quote is not null || isDigest ? limit : Token(text, secret, limit);
        if (!Placeholders.IsSpoken(text.AsSpan(secret, end - secret)))
        {
            found.AddValue(secret, end, SecretKind.Credentials, pair.Name.In(text));
        }
    }

    /// <summary>Just after <c>Bearer </c> or another scheme; the start itself when there is none.</summary>
    public static int AfterScheme(string text, int start, int limit)
    {
        foreach (var scheme in Schemes)
        {
            var at = start + scheme.Length;
            if (at < limit && text.AsSpan(start).StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                var blank = text[at] is '+' or ' ' or '\t' or ':' ? 1 : text.AsSpan(at).StartsWith("%20", StringComparison.Ordinal) ? 3 : 0;
                while (blank > 0 && at + blank < limit && text[at + blank] == ' ')
                {
                    blank++;
                }

                return blank > 0 && at + blank < limit ? at + blank : start;
            }
        }

        return start;
    }

    private static int Token(string text, int start, int limit)
    {
        var end = LineValue.Word(text, start, limit);
        while (end > start && text[end - 1] is '"' or '\'' or ',' or ')' or '}' or ']' or '\\' or ';' or '`')
        {
            end--;
        }

        return end;
    }
}

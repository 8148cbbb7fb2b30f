namespace SfOAuth.Intake;

/// <summary>Finds credentials in front of a host: <c>https://user:password@host</c>, <c>force://key:secret:token@host</c>.</summary>
internal static class UrlDetector
{
    public static void Find(string text, FoundSecrets found)
    {
        for (var at = 0; text.IndexOf("://", at, StringComparison.Ordinal) is >= 0 and var hit; at = hit + 3)
        {
            var start = hit + 3;
            var end = WordEnd(text, start);
            if (hit >= 5 && text.AsSpan(hit - 5, 5).Equals("force", StringComparison.OrdinalIgnoreCase))
            {
                Force(text, start, end, found);
            }
            else
            {
                User(text, start, end, found);
            }
        }
    }

    private static void Force(string text, int start, int end, FoundSecrets found)
    {
        var host = text.AsSpan(start, end - start).LastIndexOf('@') is >= 0 and var at ? start + at : end;
        var secret = text.AsSpan(start, host - start).IndexOf(':');
        if (secret < 0)
        {
            return;
        }

        secret += start + 1;
        var token = text.AsSpan(secret, host - secret).LastIndexOf(':');
        if (token > 0)
        {
            found.AddValue(secret, secret + token, SecretKind.ClientSecret, "force://");
        }

        found.AddValue(secret + token + 1, host, SecretKind.RefreshToken, "force://");
    }

    private static void User(string text, int start, int end, FoundSecrets found)
    {
        var word = text.AsSpan(start, end - start);
        var path = word.IndexOfAny("/?#");
        var authority = path < 0 ? word : word[..path];
        var colon = authority.IndexOf(':');
        if (colon < 0 || (colon + 1 < word.Length && char.IsAsciiDigit(word[colon + 1]) && !authority.Contains('@')))
        {
            return;
        }

        var at = (authority.Contains('@') ? authority : word).LastIndexOf('@');
        if (at > colon + 1)
        {
            found.AddValue(start + colon + 1, start + at, SecretKind.Password, "URL");
        }
    }

    private static int WordEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + 4_096);
        while (at < limit && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '\'' or '<' or '>' or '`' or '\\'))
        {
            at++;
        }

        return at;
    }
}

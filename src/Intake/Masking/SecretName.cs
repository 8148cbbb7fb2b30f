namespace SfOAuth.Intake;

/// <summary>How sure a name is about the value beside it.</summary>
internal enum Grip
{
    /// <summary>The value is a secret unless it is plainly a word about one.</summary>
    Firm,

    /// <summary>In free text only what looks like a secret is one.</summary>
    Loose,

    /// <summary>Everywhere only what looks like a secret is one (<c>code</c> also names error codes).</summary>
    Wary,

    /// <summary>An Authorization header: a scheme, then the secret.</summary>
    Header,
}

/// <summary>A name in a text that announces a secret.</summary>
internal readonly record struct SecretName(int Start, int End, string Kind, Grip Grip)
{
    private const int Longest = 64;

    /// <summary>The name around a stem, or null when it does not announce a secret.</summary>
    public static SecretName? Around(string text, int stem, out int end)
    {
        var start = Left(text, stem);
        end = Right(text, stem);
        if (start < 0 || end - start > Longest)
        {
            return null;
        }

        start = SkipEscape(text, start);
        (start, end) = WithNeighbours(text, start, end);
        return start < end && SecretNames.Judge(text.AsSpan(start, end - start)) is { } rule
            ? new SecretName(start, end, rule.Kind, rule.Grip)
            : null;
    }

    /// <summary>The name as it is written.</summary>
    public string In(string text) => text[Start..End];

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-';

    private static int Left(string text, int at)
    {
        var floor = Math.Max(0, at - Longest);
        while (at > floor && IsNameLetter(text[at - 1]))
        {
            at--;
        }

        return at == floor && at > 0 ? -1 : at;
    }

    private static int Right(string text, int at)
    {
        var ceiling = Math.Min(text.Length, at + Longest);
        while (at < ceiling && IsNameLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    // In `\u0026code=`, `\nsid=` and `%26code%3D` the escape before the name looks like a part of it.
    private static int SkipEscape(string text, int start)
    {
        if (start > 0 && text[start - 1] == '\\' && start < text.Length)
        {
            start += text[start] switch { 'u' => 5, 'x' => 3, 'n' or 'r' or 't' => 1, _ => 0 };
        }
        else if (start > 0 && text[start - 1] == '%')
        {
            while (start + 2 < text.Length && text[start] == '2' && text[start + 1] == '5')
            {
                start += 2;
            }

            start += 2;
        }

        while (start < text.Length && text[start] == '-')
        {
            start++;
        }

        return start;
    }

    private static (int Start, int End) WithNeighbours(string text, int start, int end)
    {
        if (start >= end)
        {
            return (start, end);
        }

        var word = text.AsSpan(start, end - start);
        if (Follower(word) is { } next && text.AsSpan(end).StartsWith(next, StringComparison.OrdinalIgnoreCase))
        {
            return (start, end + next.Length);
        }

        if (SecretNames.NeedsNeighbour(word) && start > 1 && text[start - 1] == ' ' && char.IsAsciiLetter(text[start - 2]))
        {
            var before = Left(text, start - 1);
            return before >= 0 && SecretNames.IsNeighbour(text.AsSpan(before, start - 1 - before)) ? (before, end) : (start, end);
        }

        return (start, end);
    }

    private static string? Follower(ReadOnlySpan<char> word) =>
        word.Equals("session", StringComparison.OrdinalIgnoreCase) ? " id"
        : word.EndsWith("private", StringComparison.OrdinalIgnoreCase) ? " key"
        : null;
}

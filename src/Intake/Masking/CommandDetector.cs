using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>Finds secrets that only their place in a command or a call gives away: <c>-u user:password</c>, <c>Bearer …</c>.</summary>
internal static class CommandDetector
{
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [" -u", " --user", " --proxy-user", " -p ", "bearer ", "basic ", "login("], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Tools = ["sfdx", "sf ", "force ", "dataloader", "-u ", "--user", "sfdc"];

    // docker run -u 1000:1000
    private static readonly SearchValues<char> Ids = SearchValues.Create("0123456789:");

    public static void Find(string text, FoundSecrets found)
    {
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Marks) is >= 0 and var hit)
        {
            at += hit;
            switch (text.AsSpan(at))
            {
                case [' ', '-', 'u' or 'U' or '-', ..]:
                    User(text, at, found);
                    break;
                case [' ', ..]:
                    Password(text, at + 4, found);
                    break;
                case ['l' or 'L', ..]:
                    Login(text, at + 6, found);
                    break;
                default:
                    Scheme(text, at, found);
                    break;
            }

            at++;
        }
    }

    private static void User(string text, int at, FoundSecrets found)
    {
        var isShort = text[at + 2] != '-';
        var start = isShort ? at + 3 : LineValue.Word(text, at + 1, text.Length);
        while (start < text.Length && text[start] is ' ' or '=')
        {
            start++;
        }

        var (from, end) = Value(text, start);
        var colon = text.AsSpan(from, end - from).IndexOf(':');
        var secret = from + colon + 1;
        if (colon > 0 && !text.AsSpan(secret, end - secret).StartsWith("//", StringComparison.Ordinal) && text.AsSpan(from, end - from).ContainsAnyExcept(Ids))
        {
            found.AddValue(secret, end, SecretKind.Credentials, isShort ? "-u" : "--user");
        }
    }

    private static void Password(string text, int at, FoundSecrets found)
    {
        var line = text.LastIndexOf('\n', at - 1) + 1;
        var (start, end) = Value(text, at);
        var value = text.AsSpan(start, end - start);
        var before = text.AsSpan(line, at - line);
        if (!value.IsEmpty && value[0] != '-' && !value.Contains('/') && !value.Contains(':') && Mentions(before))
        {
            found.AddValue(start, end, SecretKind.Password, "-p");
        }
    }

    private static bool Mentions(ReadOnlySpan<char> line)
    {
        foreach (var tool in Tools)
        {
            if (line.Contains(tool, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // conn.login('user@example.com', 'password and token')
    private static void Login(string text, int at, FoundSecrets found)
    {
        if (Quote.At(text, at) is not { } user || user.End(text) is var end && !Likeness.OfMail(text.AsSpan(user.Start, end - user.Start)))
        {
            return;
        }

        var comma = Separator.SkipBlanks(text, end + user.Close.Length, lines: true);
        if (comma < text.Length && text[comma] == ',' && Quote.At(text, Separator.SkipBlanks(text, comma + 1, lines: true)) is { } password)
        {
            found.AddValue(password.Start, password.End(text), SecretKind.Password, "login()");
        }
    }

    private static void Scheme(string text, int at, FoundSecrets found)
    {
        var isBasic = text[at] is 'b' or 'B' && text[at + 1] is 'a' or 'A';
        var start = at + (isBasic ? 6 : 7);
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_' or '~' or '+' or '/' or '=' or '-' or '!' or '%'))
        {
            end++;
        }

        var value = text.AsSpan(start, end - start);
        var isSecret = isBasic ? IsUserAndPassword(value) : value.Length >= 16 && value.ContainsAnyInRange('0', '9');
        if (isSecret)
        {
            found.AddValue(start, end, SecretKind.Credentials, isBasic ? "Basic" : "Bearer");
        }
    }

    private static bool IsUserAndPassword(ReadOnlySpan<char> value)
    {
        Span<byte> bytes = stackalloc byte[600];
        return value.Length is >= 8 and <= 800 && Convert.TryFromBase64Chars(value, bytes, out var length) && bytes[..length].Contains((byte)':');
    }

    private static (int Start, int End) Value(string text, int at)
    {
        if (at < text.Length && Quote.At(text, at) is { } quote)
        {
            return (quote.Start, quote.End(text));
        }

        var end = LineValue.Word(text, Math.Min(at, text.Length), text.Length);
        while (end > at && text[end - 1] is '"' or '\'' or '\\')
        {
            end--;
        }

        return (Math.Min(at, end), end);
    }
}

using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>Finds secrets in tables whose first line names a column after one.</summary>
internal static class ColumnDetector
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(":=.!?{}<>&'()[]");

    public static void Find(string text, FoundSecrets found)
    {
        var header = LineValue.EndOfLine(text, 0);
        var delimiter = text.AsSpan(0, header).IndexOfAny(",;\t") is >= 0 and var at ? text[at] : '\0';
        if (header == 0 || header > 4_000 || delimiter == '\0' || !LooksLikeHeader(text.AsSpan(0, header), delimiter))
        {
            return;
        }

        var secrets = Secrets(text, header, delimiter);
        if (secrets.Count > 0)
        {
            Cover(text, header, delimiter, secrets, found);
        }
    }

    private static bool LooksLikeHeader(ReadOnlySpan<char> line, char delimiter)
    {
        foreach (var range in line.Split(delimiter))
        {
            var name = line[range].Trim().Trim('"');
            if (name.IsEmpty || name.Length > 40 || name.Count(' ') > 3 || name.ContainsAny(NotInNames))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<int, SecretName> Secrets(string text, int header, char delimiter)
    {
        var secrets = new Dictionary<int, SecretName>();
        var column = 0;
        foreach (var range in text.AsSpan(0, header).Split(delimiter))
        {
            var cell = text.AsSpan(range);
            var name = cell.Trim("\" \t");
            var start = range.Start.Value + cell.Length - cell.TrimStart("\" \t").Length;
            if (SecretNames.Judge(name) is { Grip: Grip.Firm or Grip.Loose } rule)
            {
                secrets[column] = new SecretName(start, start + name.Length, rule.Kind, rule.Grip);
            }

            column++;
        }

        return secrets;
    }

    private static void Cover(string text, int at, char delimiter, Dictionary<int, SecretName> secrets, FoundSecrets found)
    {
        var column = 0;
        at = SkipBreaks(text, at);
        while (at < text.Length)
        {
            var quoted = text[at] == '"';
            var start = quoted ? at + 1 : at;
            var end = quoted ? QuotedEnd(text, start) : PlainEnd(text, start, delimiter);
            if (secrets.TryGetValue(column, out var name) && !Placeholders.IsSpoken(text.AsSpan(start, end - start)))
            {
                found.AddValue(start, end, name.Kind, name.In(text));
            }

            at = quoted ? PlainEnd(text, end, delimiter) : end;
            column = at < text.Length && text[at] == delimiter ? column + 1 : 0;
            at = column == 0 ? SkipBreaks(text, at) : at + 1;
        }
    }

    private static int SkipBreaks(string text, int at)
    {
        while (at < text.Length && text[at] is '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    private static int PlainEnd(string text, int at, char delimiter) =>
        text.AsSpan(at).IndexOfAny(delimiter, '\r', '\n') is >= 0 and var end ? at + end : text.Length;

    private static int QuotedEnd(string text, int at)
    {
        while (at < text.Length && text.AsSpan(at).IndexOf('"') is >= 0 and var hit)
        {
            at += hit;
            if (at + 1 >= text.Length || text[at + 1] != '"')
            {
                return at;
            }

            at += 2;
        }

        return text.Length;
    }
}

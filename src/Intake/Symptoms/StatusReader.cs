using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>Reads Login History statuses: texts, codes and translations, with or without the "Failed:" before them.</summary>
internal static class StatusReader
{
    private const string Prefix = "Failed: ";

    /// <summary>Shorter texts are everyday words; they count only where Login History is spoken of.</summary>
    private const int Telling = 22;

    private static readonly PhraseFinder<LoginStatus> Finder = new(Vocabulary.Statuses.OrderBy(status => status.IsRareNamesake).SelectMany(Wordings).DistinctBy(pair => pair.Phrase.ToLowerInvariant()));

    public static IEnumerable<Hit<Symptom>> Read(Excerpt excerpt)
    {
        foreach (var (start, length, status) in Finder.In(excerpt.Text))
        {
            if (!IsFault(excerpt.Text, start) && (IsUnmistakable(excerpt.Text.AsSpan(start, length)) || IsAboutHistory(Line(excerpt.Text, start), length)))
            {
                yield return new(start, length, new(excerpt.Cut(start, length)) { LoginStatus = status });
            }
        }
    }

    /// <summary>What the line says about the row when it names no status: "no row at all", "shows the login as successful".</summary>
    public static IEnumerable<Fact> ReadRow(Excerpt excerpt)
    {
        foreach (var (start, length) in Lines.Of(excerpt.Text))
        {
            var line = excerpt.Text.AsSpan(start, length);
            if (length < 2_000 && IsAboutHistory(line, 0))
            {
                var source = new Source(Standing.Stated, excerpt.Cut(start, length));
                if (Says(line, "no row", "no entr", "nothing", "empty", "no record", "not appear", "not show"))
                {
                    yield return Incident.HistoryRow.At(HistoryRow.None, source);
                }
                else if (Says(line, "success") && !Says(line, "fail", "invalid"))
                {
                    yield return Incident.HistoryRow.At(HistoryRow.Success, source);
                }
            }
        }
    }

    /// <summary>SOAP login() uses codes of the same names: <c>sf:LOGIN_CHALLENGE_ISSUED</c> is an answer and no row.</summary>
    private static bool IsFault(string text, int at) =>
        text.AsSpan(0, at).EndsWith("sf:", StringComparison.Ordinal) || text.AsSpan(0, at).EndsWith("exceptionCode>", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(0, at).EndsWith("faultstring>", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, at).EndsWith("exceptionMessage>", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnmistakable(ReadOnlySpan<char> text) =>
        text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || text.StartsWith("LOGIN_") || text.Length >= Telling || text.ContainsAnyExceptInRange('\0', '\x7f');

    private static bool IsAboutHistory(ReadOnlySpan<char> line, int statusLength) =>
        Says(line, "login history", "login_history", "loginhistory", "loginstatus", "login_status", "status=", "status:", "\"status\"", "remote access 2.0", "other apex api", "login type")
        || (statusLength > 0 && line.Trim().Length <= statusLength + 1);

    private static ReadOnlySpan<char> Line(string text, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var end = text.IndexOf('\n', at);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start);
    }

    private static bool Says(ReadOnlySpan<char> line, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<PhraseFinder<LoginStatus>.Entry> Wordings(LoginStatus status)
    {
        foreach (var text in status.Aliases.Append(status.Text).Append(status.Code).Where(text => text.Length > 4))
        {
            yield return new(text, status);
            if (text.StartsWith(Prefix, StringComparison.Ordinal))
            {
                yield return new(text[Prefix.Length..], status);
                yield return new("Failed:" + text[Prefix.Length..], status);
            }
            else if (text == status.Text)
            {
                yield return new(Prefix + text, status);
            }
        }
    }
}

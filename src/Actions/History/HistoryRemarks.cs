using System.Globalization;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>What a reader of the counts should know beside them.</summary>
internal static class HistoryRemarks
{
    public static IEnumerable<string> On(LogBook book, HistoryFacts facts) =>
        [
            .. facts.Times.HasZone ? [] : (string[])["The times of the rows name no time zone: they are those of the person who downloaded the file. State it with --zone, for example --zone +01:00 or --zone Europe/Berlin."],
            .. book.Notes,
            .. book.Files.Where(file => file.Repeated > 0).Select(file => $"{file.Name}: {Rows(file.Repeated, "stands", "stand")} in another file as well and {(file.Repeated == 1 ? "counts" : "count")} once."),
            .. book.Files.Where(file => file.Other > 0).Select(file => $"{file.Name}: {Rows(file.Other, "is", "are")} of other event types and not read."),
            .. book.Files.SelectMany(file => file.Notes.Select(note => $"{file.Name}: {note}")),
            .. AppsUnknown(book, facts),
            .. Foreign(facts),
            .. book.Authorizations.Count > 0 ? ["The Identity Provider Event Log names the app by its id. How completely OAuth errors reach it is not documented: that a row is missing says nothing."] : (string[])[],
            .. book.Files.Any(file => file.Kind is LogKind.CorsFile && file.Rows > 0) ? ["A refused origin is a browser script whose call was refused after the login: Login History shows a Success or nothing for it."] : (string[])[],
        ];

    /// <summary>Statuses are translated for whoever downloads them: a log of refusals alone may be one in which the word for success is not known.</summary>
    private static IEnumerable<string> Foreign(HistoryFacts facts)
    {
        if (!facts.HasLogins || facts.Logins.Successes.Count > 0)
        {
            yield break;
        }

        var often = Enumerable.Range(0, facts.Logins.RefusalCount).GroupBy(refusal => facts.Logins.RefusalAt(refusal).Status).Where(status => facts.Status(status.Key) is null)
            .Select(status => (Text: facts.StatusText(status.Key), Rows: status.Sum(refusal => facts.Logins.FailureAt(refusal).Count))).OrderByDescending(status => status.Rows).ThenBy(status => status.Text, StringComparer.Ordinal).FirstOrDefault();
        if (often.Rows * 2 > facts.Logins.Failures.Count)
        {
            yield return $"No row says Success, and most say \"{often.Text}\", which I do not know: it may be the word for success in the language of the person who downloaded the log. I counted these rows as refused. Download it once more with the language set to English, or export LoginHistory by a query with an English user.";
        }
    }

    private static string Rows(long count, string one, string many) => count == 1 ? $"1 row {one}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} rows {many}";

    private static IEnumerable<string> AppsUnknown(LogBook book, HistoryFacts facts) =>
        facts.HasLogins && book.Files.Any(file => file.Kind is LogKind.LoginFile && file.Rows > 0) && !Enumerable.Range(0, facts.Logins.Apps.Count).Any(app => facts.Logins.Apps[app].Length > 0)
            ? ["The Login event has no column for the app: which one it was, tells Login History, or ApiTotalUsage for what came after the login."]
            : [];
}

using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>What logs say, for a ticket or a chat.</summary>
internal static class HistoryMarkdown
{
    public static string Of(HistoryReport report)
    {
        var page = new Markdown();
        page.Heading(2, HistoryWords.Sum(report)).Block(report.From is null ? "The files hold no login row that was asked for." : $"{report.From} to {report.To}");
        foreach (var (number, incident) in report.Incidents.Index())
        {
            Incident(page, number + 1, incident);
        }

        Statuses(page, report);
        Pairs(page, report);
        Lists(page, report);
        page.List(report.Files.Select(file => $"{Markdown.Code(file.Name)}: {HistoryWords.Count(file.Rows, "row")}, {file.Kind}"), "### Read");
        return page.List(report.Notes.Select(Markdown.Escape), "### Notes").ToString();
    }

    private static void Incident(Markdown page, int number, IncidentReport incident)
    {
        page.Heading(3, $"Incident {number}: {Markdown.Escape(incident.Status)}");
        string[] lines =
        [
            $"**When:** {HistoryWords.Span(incident)}",
            incident.Worked is { } worked ? $"**Worked before:** {worked.Time} ({Markdown.Code(HistoryWords.Place(worked))})" : "",
            $"**Who:** {Markdown.Escape(HistoryWords.Who(incident))}",
            incident.Apps.IsEmpty ? "" : $"**Through:** {string.Join(", ", incident.Apps.Select(app => Markdown.Code(app)))}",
            $"**From:** {string.Join(", ", incident.Addresses.Select(address => Markdown.Code(address)))}",
            incident.Causes.IsEmpty ? "" : $"**Causes:** {string.Join(", ", incident.Causes.Select(cause => $"`{cause}`"))}",
        ];
        page.List(lines.Where(line => line.Length > 0));
    }

    private static void Statuses(Markdown page, HistoryReport report)
    {
        if (report.Statuses.IsEmpty)
        {
            return;
        }

        page.Heading(3, "Why");
        Table(page, ["rows", "status", "who", "meaning", "causes"], report.Statuses.Select(status => (string[])
        [
            HistoryWords.Number(status.Rows), Markdown.Code(HistoryWords.Status(status)), HistoryWords.Spread(status),
            Markdown.Escape(status.Meaning + (status.Misleading.Length > 0 ? $" Misleads: {status.Misleading}." : "") + (status.Note.Length > 0 ? " " + status.Note : "")), HistoryWords.Causes(status),
        ]));
    }

    private static void Pairs(Markdown page, HistoryReport report)
    {
        if (report.Refused.IsEmpty)
        {
            return;
        }

        page.Heading(3, "Who is refused");
        Table(page, ["rows", "user", "through", "state", "since", "status", "from"], report.Refused.Select(pair => (string[])
        [
            HistoryWords.Number(pair.Failures), Markdown.Code(pair.User), Markdown.Escape(HistoryWords.Through(pair.App, pair.LoginTypes)), HistoryWords.State(pair), HistoryWords.Since(pair),
            Markdown.Escape(string.Join(", ", pair.Statuses)), Markdown.Escape(string.Join(", ", pair.Addresses)),
        ]));
    }

    private static void Lists(Markdown page, HistoryReport report)
    {
        page.List(report.Storms.Select(storm => $"{Markdown.Code(storm.User)} through {Markdown.Code(HistoryWords.Through(storm.App, storm.LoginTypes))}: {HistoryWords.Count(storm.Rows, "row")} with {Markdown.Code(storm.Status)}, up to {HistoryWords.Number(storm.PeakPerTenMinutes)} within ten minutes, {storm.First} to {storm.Last}"), "### Tried again and again");
        page.List(report.LockOuts.Select(lockOut => $"{Markdown.Code(lockOut.User)} since {lockOut.First.Time}, {Markdown.Escape(HistoryWords.LockOut(lockOut))}"), "### Locked out");
        page.List(report.NewAddresses.Select(address => $"{Markdown.Code(address.Address)} since {address.First}, {HistoryWords.Count(address.Users, "user")}; before from {Markdown.Escape(string.Join(", ", address.Before))}"), "### Addresses new at the break");
        page.List(report.StoppedApps.Select(app => $"{Markdown.Code(app.App)}: last success {app.LastSuccess}, silent for {app.SilentFor}, longest pause before {app.LongestPause}; {HistoryWords.Number(app.Failures)} refused since"), "### Apps that stopped");
        page.List(report.Calls.Select(call => $"{Markdown.Code(call.App)}: {HistoryWords.Count(call.Calls, "call")}, {HistoryWords.Number(call.Refused)} answered 401 or 403"), "### Calls after the login");
        page.List(report.Logouts.Select(logout => $"{Markdown.Code(logout.Name)}: {HistoryWords.Number(logout.Rows)}, {logout.First} to {logout.Last}"), "### Logouts");
        page.List(report.RefusedOrigins.Select(origin => $"{Markdown.Code(origin.Name)}: {HistoryWords.Number(origin.Rows)}, {origin.First} to {origin.Last}"), "### Origins refused");
        page.List(report.Authorizations.Select(one => $"{Markdown.Code(HistoryWords.Outcome(one))} for app {Markdown.Code(one.App)}: {HistoryWords.Count(one.Rows, "row")}, {HistoryWords.Count(one.Users, "user")}, {one.First} to {one.Last}. {Markdown.Escape(HistoryWords.Meaning(one))}"), "### Identity Provider Event Log");
    }

    private static void Table(Markdown page, string[] head, IEnumerable<string[]> rows) =>
        page.Block($"| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => "---|"))}\n" + string.Join("\n", rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |")));

    // Also inside of code a stroke ends the cell.
    private static string Cell(string words) => words.Replace("\\|", "|", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}

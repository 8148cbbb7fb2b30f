using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Web;

/// <summary>Login logs over time: drop them, look, narrow down.</summary>
internal static class TimelinePage
{
    private const string Title = "Timeline of logins";
    private static readonly (string Name, string Label)[] Filters =
        [("user", "User"), ("app", "App"), ("status", "Status contains"), ("from", "From (time)"), ("to", "To (time)"), ("zone", "Zone of rows that name none")];

    public static Task ShowAsync(Call call) => call.ShowAsync("history", Title, Page(call, Given.Nothing, null, null));

    public static async Task AnswerAsync(Call call)
    {
        if (await call.ReadFormAsync() is { } form)
        {
            var given = Given.Of(form, call.Desk.Shelf);
            await call.ShowAsync("history", Title, Page(call, given, form, Read(call, given, form)));
        }
    }

    /// <summary>The same as a page of its own, to keep or to send.</summary>
    public static async Task HandOutAsync(Call call)
    {
        if (await call.ReadFormAsync() is { } form)
        {
            await (Read(call, Given.Of(form, call.Desk.Shelf), form) is Reading<HistoryReport>.Accepted { Value: var report }
                ? call.HandOutAsync("sfoauth-logins.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(HistoryPage.Of(report)))
                : call.RefuseAsync(StatusCodes.Status404NotFound, "There is no log to make a page of: drop it again."));
        }
    }

    private static Reading<HistoryReport> Read(Call call, Given given, Posted form)
    {
        var (files, notes, troubles) = (ImmutableArray.CreateBuilder<LogFile>(), new List<string>(), new List<string>());
        foreach (var dropped in given.Drops.Select(call.Desk.Shelf.Find).OfType<Dropped>())
        {
            if (dropped.Logs is Reading<LogInputs>.Accepted { Value: var logs })
            {
                files.AddRange(logs.Files);
                notes.AddRange(logs.Notes);
            }
            else
            {
                troubles.Add(((Reading<LogInputs>.Rejected)dropped.Logs).Why);
            }
        }

        var zone = form["zone"].Trim() is { Length: > 0 } named ? TypedTimes.Zone(named) : null;
        var (from, to) = (TypedTimes.Read(form["from"], zone), TypedTimes.Read(form["to"], zone));
        return files.Count == 0 ? new Reading<HistoryReport>.Rejected(troubles.Count > 0 ? string.Join("\n", troubles) : "Drop a login log first: what was dropped earlier may have had to make room.")
            : zone is null && form["zone"].Trim().Length > 0 ? new Reading<HistoryReport>.Rejected("The zone is an offset or the name of a time zone, such as +01:00, UTC or Europe/Berlin.")
            : (from is null && form["from"].Trim().Length > 0) || (to is null && form["to"].Trim().Length > 0) ? new Reading<HistoryReport>.Rejected("From and To take a time, such as 2026-11-24 or 2026-11-24T10:02:00Z.")
            : new Reading<HistoryReport>.Accepted(Tell(HistoryAction.Run(files.ToImmutable(), new(form["user"].Trim(), form["app"].Trim(), form["status"].Trim(), from, to), new() { Zone = zone }, call.Stop), notes));
    }

    private static HistoryReport Tell(HistoryReport report, IEnumerable<string> notes) => report with { Notes = [.. notes, .. report.Notes] };

    private static Html Page(Call call, Given given, Posted? form, Reading<HistoryReport>? reading)
    {
        var page = new Html().Add($"<div class=\"{(reading is null ? "wide" : "logs")}\">\n").Raw(reading is null ? $"<h1>{Title}</h1>\n<p>What fails, since when, for whom, from where, through which app and why: from Login History downloads, SOQL and Bulk exports, event log files, of any size, also gzip.</p>\n" : "");
        page.Add($"<form id=\"ask\" class=\"panel\" method=\"post\" action=\"{call.At("history")}\" enctype=\"multipart/form-data\">\n");
        var view = new FormView(page, call);
        view.Key();
        view.Drop("Login logs", isFolder: true);
        view.Files(given);
        if (form is not null)
        {
            page.Raw("<div class=\"row\">\n");
            foreach (var (name, label) in Filters)
            {
                page.Add($"<label>{label}<input type=\"text\" name=\"{name}\" value=\"{FileNames.Shown(form[name])}\" size=\"18\"></label>\n");
            }

            page.Raw("</div>\n");
        }

        page.Raw(form is null ? "<p class=\"send\"><button class=\"go\" id=\"go\">Read</button></p>\n</form>\n" : "<p class=\"ways\"><button class=\"go\" id=\"go\">Show</button> <button formaction=\"history/page\">Save as a page to share</button></p>\n</form>\n");
        Answer(page, call, reading);
        return page.Raw("</div>\n");
    }

    private static void Answer(Html page, Call call, Reading<HistoryReport>? reading)
    {
        if (reading is Reading<HistoryReport>.Rejected { Why: var why })
        {
            foreach (var sentence in why.Split('\n'))
            {
                page.Element("p", sentence, "trouble");
            }
        }
        else if (reading is Reading<HistoryReport>.Accepted { Value: var report })
        {
            HistoryPage.Body(page, report);
            page.Raw($"<script type=\"application/json\" id=\"timeline\">{TimelineData.Of(report)}</script>\n").Add($"<link rel=\"stylesheet\" href=\"{call.At("asset/uPlot/uPlot.min.css")}\"><script src=\"{call.At("asset/uPlot/uPlot.iife.min.js")}\"></script>\n<script src=\"{call.At("asset/history.js")}\"></script>\n");
        }
    }
}

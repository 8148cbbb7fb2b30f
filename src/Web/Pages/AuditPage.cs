using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Web;

/// <summary>The review of a project: drop its folder or package, see what will break.</summary>
internal static class AuditPage
{
    private const string Title = "Audit";

    public static Task ShowAsync(Call call) => call.ShowAsync("audit", Title, Page(call, Given.Nothing));

    public static async Task AnswerAsync(Call call)
    {
        if (await call.ReadFormAsync() is { } form)
        {
            await call.ShowAsync("audit", Title, Page(call, Given.Of(form, call.Desk.Shelf)));
        }
    }

    private static Html Page(Call call, Given given)
    {
        var page = new Html().Add($"<div class=\"wide\">\n<h1>{Title}</h1>\n<p>Finds the failure before it happens: the metadata of a project against every cause and rule, and the code beside it. Give a project folder, a retrieved package as zip, or single files.</p>\n");
        page.Add($"<form id=\"ask\" class=\"panel\" method=\"post\" action=\"{call.At("audit")}\" enctype=\"multipart/form-data\">\n");
        var view = new FormView(page, call);
        view.Key();
        view.Drop("Metadata files or package.zip", isFolder: true);
        view.Files(given);
        page.Raw("<p class=\"send\"><button class=\"go\" id=\"go\">Review</button></p>\n</form>\n");
        foreach (var dropped in given.Drops.Select(call.Desk.Shelf.Find).OfType<Dropped>())
        {
            if (dropped.Project is Reading<ProjectReading>.Accepted { Value: var project })
            {
                Report(page, AuditAction.Run(project, call.Desk.Now));
            }
            else
            {
                page.Element("p", ((Reading<ProjectReading>.Rejected)dropped.Project).Why, "trouble");
            }
        }

        return page.Raw("</div>\n");
    }

    private static void Report(Html page, AuditReport report)
    {
        var counts = report.Counts;
        page.Add($"<h2>{HistoryWords.Count(counts.Errors, "error")}, {HistoryWords.Count(counts.Warnings, "warning")}, {HistoryWords.Count(counts.Notes, "note")} in {HistoryWords.Count(counts.Apps, "app")} and {HistoryWords.Count(counts.Files, "file")}</h2>\n");
        foreach (var finding in report.Findings)
        {
            Finding(page, finding);
        }

        foreach (var app in report.Apps)
        {
            App(page, app);
        }

        foreach (var note in report.Notes)
        {
            page.Element("p", note, "hint");
        }
    }

    private static void Finding(Html page, FindingReport finding)
    {
        page.Add($"<article class=\"panel finding {finding.Severity}\"><h3><span class=\"severity\">{finding.Severity}</span> {finding.Title}</h3>\n<p class=\"meta\">{finding.App} · {finding.Rule}{(finding.From.Length > 0 ? $" · from {finding.From} on" : "")} · {finding.Confidence}</p>\n<dl class=\"facts\">\n");
        foreach (var piece in finding.Evidence)
        {
            page.Term("I saw", $"{piece.Means}, {piece.Source}{(piece.Line is { } line ? $":{line}" : "")}");
        }

        page.Raw("<dt>Why</dt>").Prose("dd", finding.Why).Raw("<dt>Change</dt>").Prose("dd", finding.Change);
        page.Raw(finding.Cost.Length > 0 ? "<dt>Costs</dt>" : "").Prose("dd", finding.Cost).Term("Caution", finding.Caution).Raw("</dl></article>\n");
    }

    private static void App(Html page, AppReport app)
    {
        page.Add($"<details class=\"panel\"><summary>{app.Name}, {app.Kind.Replace('-', ' ')}: what it declares</summary>\n<dl class=\"facts\">\n").Term("Flows", string.Join(", ", app.Flows));
        foreach (var declared in app.Declared)
        {
            page.Term(declared.Label, $"{declared.Value} ({declared.Source}{(declared.Line is { } line ? $":{line}" : "")})");
        }

        foreach (var effective in app.Effective)
        {
            page.Term($"{effective.Label}, in effect", $"{effective.Really}. {effective.Why} ({effective.Confidence})");
        }

        page.Raw("</dl></details>\n");
    }
}

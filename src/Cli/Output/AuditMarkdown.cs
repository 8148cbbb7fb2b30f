using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A review as Markdown, for a pull request or a ticket.</summary>
internal static class AuditMarkdown
{
    public static string Of(AuditReport report)
    {
        var page = new Markdown();
        var counts = report.Counts;
        page.Heading(2, "Review of Salesforce OAuth apps").Block($"{AuditText.Number(counts.Apps, "app")}, {AuditText.Number(counts.Files, "file")} looked at on {report.Today}: **{AuditText.Number(counts.Errors, "error")}, {AuditText.Number(counts.Warnings, "warning")}, {AuditText.Number(counts.Notes, "note")}**{(counts.Accepted > 0 ? $", {counts.Accepted} accepted" : "")}.");
        if (!report.Findings.IsEmpty)
        {
            page.Block("| | finding | app | where | from |\n|---|---|---|---|---|\n" + string.Join("\n", report.Findings.Select(Row)));
        }

        foreach (var rule in report.Findings.Where(finding => finding.Severity is not "note").GroupBy(finding => finding.Rule))
        {
            Rule(page, [.. rule]);
        }

        page.List(report.Apps.SelectMany(app => app.Effective.Select(value => $"{Markdown.Escape(app.Name)}: {Markdown.Code($"{value.Label} = {value.Declared}")} is declared; in effect: {Markdown.Words(value.Really)} ({value.Confidence})")), "### Declared and in effect");
        page.List(report.Accepted.Select(one => $"`{one.Finding.Rule}` {Markdown.Escape(one.Finding.App)}: {Markdown.Escape(one.Reason)}"), "### Accepted");
        return page.List(report.Notes.Select(Markdown.Escape), "### Notes").ToString();
    }

    private static void Rule(Markdown page, List<FindingReport> findings)
    {
        var first = findings[0];
        page.Heading(3, first.Title).Block($"`{first.Rule}` · {first.Severity} · {first.Confidence} sources");
        page.List(findings.SelectMany(finding => finding.Evidence.Take(3).Select(piece => $"{Markdown.Escape(finding.App)}: {Markdown.Code(piece.Means)} ({Markdown.Code(CauseText.Place(piece))})")), "**I saw:**");
        page.Labelled("Because", first.Why).Labelled("But", first.Caution);
        page.List(first.Change.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Markdown.Words), "**Change:**").Labelled("Costs", first.Cost);
        page.List(first.Sources.Select(source => $"[{source.Confidence}] {Markdown.Words(source.Text)}"), "**Sources:**");
    }

    private static string Row(FindingReport finding)
    {
        var place = finding.Evidence is [var first, ..] ? Markdown.Code(CauseText.Place(first)) : "";
        return $"| {finding.Severity} | {Cell(Markdown.Words(finding.Title))} (`{finding.Rule}`) | {Cell(Markdown.Escape(finding.App))} | {Cell(place)} | {(finding.From.Length > 0 ? finding.From : "now")} |";
    }

    private static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal).Replace("\\\\|", "\\|", StringComparison.Ordinal);
}

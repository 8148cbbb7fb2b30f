using System.Text;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>Logins and orgs for a ticket.</summary>
internal static class OrgMarkdown
{
    public static string Of(OrgListReport report)
    {
        var table = new StringBuilder($"| Alias | User | Org | Flow | Kept by |{(report.Checked ? " Works |" : "")}\n| --- | --- | --- | --- | --- |{(report.Checked ? " --- |" : "")}");
        foreach (var org in report.Orgs)
        {
            table.Append($"\n| {Markdown.Escape(org.Alias)} | {Markdown.Escape(org.Username)} | {Markdown.Escape($"{org.Instance} {org.OrgId}")} | {Markdown.Escape(org.Flow)} | {Markdown.Escape(org.Origin)} |{(report.Checked ? $" {Markdown.Escape($"{org.Works} {org.Why}")} |" : "")}");
        }

        return new Markdown().Heading(2, "Logins").Block(report.Orgs.IsEmpty ? "None." : table.ToString()).List(report.Notes.Select(Markdown.Escape), "**Notes:**").ToString();
    }

    public static string Of(OrgShowReport report)
    {
        var page = new Markdown().Heading(2, Markdown.Escape(report.OrgName.Length > 0 ? report.OrgName : "The org told nothing of itself"));
        page.List(OrgText.Facts(report).Append((Label: "Kind", Words: report.Kind)).Where(fact => fact.Words.Length > 0).Select(fact => $"{fact.Label}: {Markdown.Escape(fact.Words)}"));
        if (!report.Permissions.IsEmpty)
        {
            page.Block("| Permission | Has it | Through | What stays invisible |\n| --- | --- | --- | --- |\n" + string.Join("\n", report.Permissions.Select(right =>
                $"| {right.Name} | {right.Has} | {Markdown.Escape(string.Join(", ", right.Through))} | {OrgText.Hidden(right)} |")));
        }

        return page.List(report.Notes.Select(Markdown.Escape), "**Notes:**").ToString();
    }

    public static string Of(OrgLoginReport report) => report.WasKept
        ? new Markdown().Heading(2, $"{report.Alias} is logged in").List([$"User: {Markdown.Escape(report.Username)}", $"Org: {Markdown.Escape($"{report.OrgId} {report.Instance}")}", $"Kept in: {report.Protection}"]).List(report.Notes.Select(Markdown.Escape), "**Notes:**").ToString()
        : ProbeMarkdown.Of(report.Probe, isFull: false);

    public static string Of(OrgLogoutReport report) => $"{report.Alias} {Markdown.Escape(OrgText.Said(report))}\n";
}

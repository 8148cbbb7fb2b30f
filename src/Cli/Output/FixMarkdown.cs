using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A plan as Markdown, for a change request.</summary>
internal static class FixMarkdown
{
    public static string Of(FixReport report)
    {
        var page = new Markdown();
        page.Heading(2, "Plan: " + report.Title).Block($"`{report.For}`{(report.App.Length > 0 ? " · " + Markdown.Escape(report.App) : "")} · {Markdown.Words(report.Basis)}");
        page.List(report.Values.Select(value => $"{Markdown.Words(value.Label)}: {Markdown.Code(value.Now)} becomes {Markdown.Code(value.Planned)}{(value.Where.Length > 0 ? $" ({Markdown.Code(value.Where)})" : "")}"), "**Set:**");
        page.List(report.Needs.Select(Markdown.Escape), "**Missing:**");
        page.List(report.Rows.Select(row => $"`{row.Object}`: {string.Join(", ", row.Fields.Select(field => $"`{field.Name}` = {Markdown.Code(field.Value)}"))}"), "**Rows to make:**");
        page.List(report.Steps.Select(step => (step.Where.Length > 0 ? $"**{step.Where}:** " : "") + Markdown.Words(step.Text)), "**By hand:**");
        page.Labelled("Costs", report.SecurityCost);
        page.Block($"**Now:** {report.Outlook.Before}. **Then:** {report.Outlook.After}.{(report.Outlook.Remaining.Length > 1 ? $" Gates that still refuse: {string.Join(", ", report.Outlook.Remaining.Select(gate => $"`{gate}`"))}." : "")}");
        page.List(report.Outlook.Assumed.Select(fact => Markdown.Code(fact)), "**Assumed, because it is not known:**");
        page.Labelled("Check", report.Verify);
        foreach (var file in report.Files.Where(file => file.Diff.Length > 0))
        {
            page.Heading(3, file.Target).Block(Fence(file.Diff));
        }

        return page.List(report.Notes.Select(Markdown.Escape), "### Notes").ToString();
    }

    private static string Fence(string diff)
    {
        var plain = string.Join("\n", diff.TrimEnd('\n').Split('\n').Select(Printable.Keep));
        var fence = plain.Contains("```", StringComparison.Ordinal) ? "``````" : "```";
        return $"{fence}diff\n{plain}\n{fence}";
    }
}

using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A change in an org as Markdown, for the change request.</summary>
internal static class ApplyMarkdown
{
    public static string Of(ApplyReport report, string alias)
    {
        var page = new Markdown();
        page.Heading(2, ApplyText.Words(report.Kind)).List(report.Why.Select(Markdown.Escape));
        page.Block($"`{report.For}`{(report.App.Length > 0 ? " · " + Markdown.Escape(report.App) : "")} · {Markdown.Escape(report.Org.Name)}, {report.Org.Kind}{(report.Org.Username.Length > 0 ? ", as " + Markdown.Code(report.Org.Username) : "")}");
        page.List(report.Opens.Select(Markdown.Escape), "**Lets in:**").Labelled("Accepted because", Markdown.Escape(report.Reason));
        page.List(report.Steps.SelectMany(step => step.Values.Select(value => $"{step.State.Replace('-', ' ')}: {Markdown.Code(value.Where)} from {Markdown.Code(value.Was)} to {Markdown.Code(value.Shall)}{(step.Words.Length > 0 ? " (" + Markdown.Escape(step.Words) + ")" : "")}")), "**Steps:**");
        page.List(report.Steps.Select(step => Markdown.Code(step.Call, 800)), "**Calls:**");
        if (report is { Record: { } record, UndoFile.Length: > 0 })
        {
            page.Block($"**Record:** {record.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {record.Verb}, {(record.By.Length > 0 ? Markdown.Code(record.By) : "user not shown")}: {record.Result}. **Undo:** {Markdown.Code($"sfoauth fix --undo {report.UndoFile} --org {alias}")}");
            page.List(record.Evidence.Select(one => Markdown.Code(one)), "**Evidence:**");
        }

        page.List(report.Notes.Select(Markdown.Escape));
        return page + (report.Plan is { } plan ? "\n" + FixMarkdown.Of(plan) : "");
    }
}

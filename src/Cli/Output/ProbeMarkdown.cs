using System.Globalization;
using System.Text;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A probe for a ticket.</summary>
internal static class ProbeMarkdown
{
    public static string Of(ProbeReport report, bool isFull)
    {
        var page = new StringBuilder($"## {Markdown.Escape(ProbeText.Headline(report))}\n\n| Step | Request | Answer |\n| --- | --- | --- |\n");
        foreach (var step in report.Steps)
        {
            var answer = step.Status > 0 ? step.Status.ToString(CultureInfo.InvariantCulture) : step.Failure;
            var said = step.Succeeded ? "" : " " + string.Join(", ", step.Answer.Where(field => field.Name is "error" or "error_description" or "errorCode" or "message" or "body").Select(field => field.Value));
            page.Append(CultureInfo.InvariantCulture, $"| {Markdown.Escape(step.Name)} | {Markdown.Escape(step.Method + " " + step.Url)} | {Markdown.Escape(Printable.Of(answer + said, 300))} |\n");
        }

        foreach (var note in report.Notes)
        {
            page.Append($"\n{Markdown.Escape(Printable.Of(note, 600))}\n");
        }

        return report.Diagnosis is { } diagnosis ? page.Append('\n').Append(DiagnosisMarkdown.Of(diagnosis, isFull)).ToString() : page.ToString();
    }
}

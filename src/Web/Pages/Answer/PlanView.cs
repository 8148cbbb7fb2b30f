using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>The change as files, values and rows, with what the model says of the attempt after it.</summary>
internal sealed class PlanView(Html page, FixReport plan)
{
    public bool IsShared { get; init; }

    public void Write()
    {
        if (plan.Values.IsEmpty && plan.Files.IsEmpty && plan.Rows.IsEmpty)
        {
            return;
        }

        page.Raw("<section class=\"plan\" aria-label=\"The change\">\n<h3>The change, ready to be made</h3>\n<dl class=\"facts\">\n");
        foreach (var value in plan.Values)
        {
            page.Add($"<dt>{value.Label}</dt><dd>{value.Now} → <strong>{value.Planned}</strong> {(value.Where.Length > 0 ? $"({value.Where})" : "")}</dd>\n");
        }

        foreach (var row in plan.Rows)
        {
            page.Add($"<dt>New row</dt><dd>{row.Object}: {string.Join(", ", row.Fields.Select(field => $"{field.Name} = ({field.Value})"))}</dd>\n");
        }

        page.Term("Now", plan.Outlook.Before).Term("Then", plan.Outlook.After + (plan.Outlook.Remaining.Length > 1 ? $"; gates that still refuse: {string.Join(", ", plan.Outlook.Remaining)}" : ""));
        page.Term("Assumed", string.Join("; ", plan.Outlook.Assumed)).Term("Needs first", string.Join("; ", plan.Needs.Where(need => IsShared || !IsDecision(need)))).Raw("</dl>\n");
        Decisions();
        foreach (var file in plan.Files.Where(file => file.Diff.Length > 0))
        {
            Diff(file);
        }

        page.Raw(plan.Contents.IsEmpty || IsShared ? "" : "<p><button form=\"ask\" formaction=\"patch\" data-whole>Download the package to deploy (zip)</button></p>\n");
        page.Raw("</section>\n");
    }

    /// <summary>What a person has to decide is a field here; the command line has an option for it.</summary>
    private void Decisions()
    {
        var open = plan.Needs.Where(IsDecision).Select(need => (Name: need[2..need.IndexOf(' ', StringComparison.Ordinal)], About: need[(need.IndexOf(": ", StringComparison.Ordinal) + 2)..])).ToList();
        if (open.Count == 0 || IsShared)
        {
            return;
        }

        page.Raw("<p class=\"row\">");
        foreach (var (name, about) in open)
        {
            page.Add($"<label>{about}<input type=\"text\" form=\"ask\" name=\"{Given.Wish}{name}\"></label> ");
        }

        page.Raw("<button form=\"ask\">Plan with it</button></p>\n");
    }

    private static bool IsDecision(string need) => need.StartsWith("--", StringComparison.Ordinal) && need.Contains(": ", StringComparison.Ordinal);

    private void Diff(FileReport file)
    {
        page.Add($"<figure class=\"diff\"><figcaption>{file.Target}</figcaption><pre tabindex=\"0\" aria-label=\"Changes to {file.Target}\">");
        foreach (var line in file.Diff.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Html.Verbatim(line) + "\n";
            page.Raw(line[0] switch { '+' => $"<ins>{words}</ins>", '-' => $"<del>{words}</del>", _ => words });
        }

        page.Raw("</pre>").Raw(IsShared ? "" : "<button type=\"button\" class=\"copy\" hidden>Copy</button>").Raw("</figure>\n");
    }
}

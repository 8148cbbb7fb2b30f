using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>What a word means: causes, answers, statuses, settings.</summary>
internal sealed class ExplainView(Html page, ExplainReport report)
{
    /// <summary>Where a word is explained.</summary>
    public required Func<string, string> To { get; init; }

    public void Write()
    {
        if (report.Hearsay is { } hearsay)
        {
            page.Raw("<section class=\"panel\">\n").Add($"<h2>{hearsay.Word} is not what Salesforce sends</h2>").Prose("p", hearsay.Really).Add($"<p class=\"hint\">{hearsay.Confidence}: {hearsay.Source}</p>\n</section>\n");
        }

        foreach (var cause in report.Causes)
        {
            Cause(cause);
        }

        if (report.Answers.Length > 1)
        {
            page.Add($"<p>{report.Answers.Length} answers. The same code comes with different texts and under different flows; go by flow and text, never by the code alone.</p>\n");
        }

        foreach (var answer in report.Answers)
        {
            Answer(answer);
        }

        foreach (var status in report.Statuses)
        {
            Status(status);
        }

        foreach (var setting in report.Settings)
        {
            Setting(setting);
        }
    }

    private void Cause(CausePageReport cause)
    {
        Begin(cause.Cause.Title, $"{cause.Cause.Id} · {StageWords.Name(cause.Cause.Stage)} · {cause.Cause.Rarity} · {(cause.Cause.Caution.Length > 0 ? cause.Cause.Caution : $"best case: {cause.Cause.BestCase}")}");
        Row("Because", cause.Because);
        Links("Answers", cause.Says.Select(part => (part.Name, part.Part)));
        Links("Login History", cause.Leaves.Select(part => (part.Name, part.Part)));
        foreach (var rival in cause.TellApart)
        {
            page.Add($"<dt>Not {rival.Rival}</dt><dd><a href=\"{To(rival.Rival)}\">{rival.Rival}</a>: ").Prose("span", rival.Text).Raw("</dd>\n");
        }

        foreach (var step in cause.Remedy.Steps)
        {
            Row(step.Where.Length > 0 ? $"Change: {step.Where}" : "Change", step.Text);
        }

        Row("Costs", cause.Remedy.SecurityCost);
        Row("Instead", cause.Remedy.Instead);
        Row("What success looks like", cause.Verify);
        foreach (var change in cause.Changes)
        {
            Row("Dated", $"{change.Effective}: {change.What}{(change.SecondHand ? $" The date is second-hand ({change.Confidence}), read on {change.ReadOn}." : "")} {change.Source}");
        }

        foreach (var source in cause.Sources)
        {
            Row(source.Confidence, source.Text);
        }

        End();
    }

    private void Answer(AnswerPageReport answer)
    {
        Begin(Words(answer), $"{answer.Endpoint}{(answer.Status is { } status ? $", HTTP {status}" : "")}; flows: {(answer.Flows.IsEmpty ? "any" : string.Join(", ", answer.Flows))}; {answer.Confidence}");
        Causes(answer.Causes);
        foreach (var rival in answer.TellApart)
        {
            Row($"{rival.Rival}?", rival.Text);
        }

        Row("Login History", answer.LoginHistory);
        Row("Repeat", answer.Retry);
        Row("Note", answer.Note);
        Row("Sources", string.Join("; ", answer.Sources));
        End();
    }

    private void Status(StatusPageReport status)
    {
        Begin($"Login History: {(status.Text.Length > 0 ? status.Text : status.Code)}", $"{status.Code} · {status.Confidence}");
        Row("Means", status.Meaning + (status.IsReadFromNameOnly ? " Only the name of the code is known; nothing is concluded from it." : ""));
        Row("Speaks of", status.Layer);
        Causes(status.Causes);
        Row("Same text", string.Join(", ", status.SameText));
        Row("Note", status.Note);
        End();
    }

    private void Setting(SettingPageReport setting)
    {
        Begin(setting.Label, setting.Name);
        Row("Values", string.Join("; ", setting.Values));
        Row("Healthy", setting.Usual);
        Row("Look", setting.Look);
        Row("Metadata", setting.Metadata);
        Links("Decides", setting.Causes.Select(cause => (cause.Id, 0d)));
        End();
    }

    private void Begin(string title, string about) => page.Add($"<section class=\"panel\">\n<h2>{title}</h2>\n<p class=\"meta\">{about}</p>\n<dl class=\"facts\">\n");

    private void End() => page.Raw("</dl>\n</section>\n");

    private void Causes(IEnumerable<CausePartReport> causes) => Links("Causes", causes.Select(cause => (cause.Id, cause.Part)));

    private void Links(string label, IEnumerable<(string Word, double Part)> words)
    {
        var all = words.ToList();
        page.Raw(all.Count == 0 ? "" : $"<dt>{label}</dt><dd><ul class=\"steps\">\n");
        foreach (var (word, part) in all)
        {
            page.Add($"<li><a href=\"{To(word)}\">{word}</a> <span class=\"place\">{(part > 0 ? Odds.Number(part) : "")}</span></li>\n");
        }

        page.Raw(all.Count == 0 ? "" : "</ul></dd>\n");
    }

    private void Row(string label, string words)
    {
        if (words.Length > 0)
        {
            page.Add($"<dt>{label}</dt><dd>").Prose("span", words).Raw("</dd>\n");
        }
    }

    private static string Words(AnswerPageReport answer) => (answer.Error, answer.Description) switch
    {
        ("", "") => answer.AlsoSpelt is [var first, ..] ? first : answer.Id,
        (var error, "") => error,
        ("", var description) => description,
        var (error, description) => $"{error}: {description}",
    };
}

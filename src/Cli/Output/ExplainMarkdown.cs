using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>An explanation as Markdown.</summary>
internal static class ExplainMarkdown
{
    public static string Of(ExplainReport report)
    {
        var page = new Markdown();
        if (report.Hearsay is { } hearsay)
        {
            page.Heading(2, $"{hearsay.Word} is not what Salesforce sends").Block(Markdown.Words(hearsay.Really)).Labelled("Sources", $"{hearsay.Confidence}: {hearsay.Source}");
        }

        foreach (var cause in report.Causes)
        {
            Cause(page, cause);
        }

        foreach (var answer in report.Answers)
        {
            Answer(page, answer);
        }

        foreach (var status in report.Statuses)
        {
            Status(page, status);
        }

        foreach (var setting in report.Settings)
        {
            Setting(page, setting);
        }

        return page.ToString();
    }

    private static void Cause(Markdown page, CausePageReport cause)
    {
        page.Heading(2, cause.Cause.Title).Block($"`{cause.Cause.Id}` · stage {cause.Cause.Stage} · {cause.Cause.Rarity}").Block(Markdown.Words(cause.Because));
        page.List(cause.Says.Select(part => $"{Markdown.Code(part.Name)}: {Odds.Number(part.Part)}"), "**Answers:**");
        page.List(cause.Leaves.Select(part => $"{Markdown.Code(part.Name)}: {Odds.Number(part.Part)}"), "**Login History:**");
        page.List(cause.TellApart.Select(rival => $"`{rival.Rival}`: {Markdown.Words(rival.Text)}"), "**Tell it apart:**");
        page.List(cause.Remedy.Steps.Select(step => (step.Where.Length > 0 ? $"**{step.Where}:** " : "") + Markdown.Words(step.Text)), "**Change:**");
        page.Labelled("Instead", cause.Remedy.Instead).Labelled("Costs", cause.Remedy.SecurityCost).Labelled("Check", cause.Verify);
        page.List(cause.Changes.Select(change => Markdown.Words($"{change.Effective}: {change.What}{(change.SecondHand ? $" The date is second-hand, read on {change.ReadOn}." : "")}")), "**Dated:**");
        page.List(cause.Sources.Select(source => $"{source.Confidence}: {Markdown.Words(source.Text)}"), "**Sources:**");
        page.Labelled("Cases", cause.Cause.Caution.Length > 0 ? cause.Cause.Caution : $"best case: {cause.Cause.BestCase}");
    }

    private static void Answer(Markdown page, AnswerPageReport answer)
    {
        page.Heading(2, Markdown.Code(ExplainText.Words(answer))).Labelled("Says it", ExplainText.Speaker(answer.Endpoint) + (answer.Status is { } status ? $", HTTP {status}" : ""));
        page.Labelled("Flows", answer.Flows.IsEmpty ? "any" : string.Join(", ", answer.Flows));
        Parts(page, answer.Causes, answer.TellApart);
        page.Labelled("Login History", answer.LoginHistory).Labelled("Repeat", answer.Retry).Labelled("Note", answer.Note).Labelled("From", answer.Origin ?? "");
        page.List(answer.Sources.Select(Markdown.Words), $"**Sources ({answer.Confidence}):**");
    }

    private static void Status(Markdown page, StatusPageReport status)
    {
        page.Heading(2, $"Login History: {Markdown.Code(status.Text.Length > 0 ? status.Text : status.Code)}").Labelled("Code", status.Code).Labelled("Means", status.Meaning);
        page.Labelled("Also spelt", string.Join("; ", status.Aliases)).Labelled("Same text", string.Join(", ", status.SameText));
        Parts(page, status.Causes, status.TellApart);
        page.Labelled("Note", status.Note).Labelled("Confidence", status.Confidence + (status.IsReadFromNameOnly ? "; only the name of the code is known, nothing is concluded from it" : ""));
    }

    private static void Setting(Markdown page, SettingPageReport setting)
    {
        page.Heading(2, setting.Label).Block($"`--fact {setting.Name}=…`").Labelled("Values", string.Join("; ", setting.Values)).Labelled("Healthy", setting.Usual).Labelled("Look", setting.Look).Labelled("Metadata", setting.Metadata);
        page.List(setting.Causes.Select(cause => $"{Markdown.Words(cause.Title)} (`{cause.Id}`){(cause.Caution.Length > 0 ? "; " + cause.Caution : "")}"), "**Decides:**");
    }

    private static void Parts(Markdown page, IReadOnlyList<CausePartReport> causes, IReadOnlyList<RivalReport> tellApart)
    {
        page.List(causes.Select(cause => $"{Markdown.Words(cause.Title)} (`{cause.Id}`): {Odds.Number(cause.Part)}{(cause.Caution.Length > 0 ? "; " + cause.Caution : "")}"), "**Causes:**");
        page.List(tellApart.Select(rival => $"`{rival.Rival}` rather than `{rival.Id}`: {Markdown.Words(rival.Text)}"), "**Tell apart:**");
    }
}

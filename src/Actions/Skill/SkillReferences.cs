using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>The reference that goes with the agent skill, written from the causes: one file per stage, one of answers, one of facts.</summary>
public static class SkillReferences
{
    private const string Folder = "references/";

    /// <summary>Said at the top of each, so that nobody edits one and a newer program may replace it.</summary>
    public const string Written = "<!-- Written by sfoauth from its causes: do not edit. -->\n\n";

    /// <summary>Every file by its place below the skill.</summary>
    public static ImmutableArray<(string Path, string Text)> All() =>
    [
        .. Catalogue.Causes.GroupBy(cause => cause.Stage).Select(stage => ($"{Folder}causes-{Kebab.Of(stage.Key.ToString())}.md", Stage(Kebab.Of(stage.Key.ToString()), stage))),
        ($"{Folder}errors.md", Errors()),
        ($"{Folder}statuses.md", Statuses()),
        ($"{Folder}facts.md", Facts()),
    ];

    private static string Stage(string stage, IEnumerable<RootCause> causes)
    {
        var text = new StringBuilder(Written).Append(CultureInfo.InvariantCulture, $"# Causes: {stage}\n");
        foreach (var page in causes.Select(CausePageReport.Of))
        {
            Cause(text, page);
        }

        return text.ToString();
    }

    private static void Cause(StringBuilder text, CausePageReport page)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {page.Cause.Id}\n**{page.Cause.Title}.** {page.Because}\n");
        Line(text, "Answers", string.Join("; ", page.Says.Take(6).Select(said => Code(said.Name))));
        Line(text, "Login History", string.Join("; ", page.Leaves.Take(4).Select(left => Code(left.Name))));
        foreach (var rival in page.TellApart)
        {
            Line(text, $"Rather `{rival.Rival}` if", rival.Text);
        }

        foreach (var step in page.Remedy.Steps)
        {
            Line(text, step.Where.Length > 0 ? $"Change, {step.Where}" : "Change", step.Text);
        }

        Line(text, "Instead", page.Remedy.Instead);
        Line(text, "Security cost", page.Remedy.SecurityCost);
        Line(text, "Verify", page.Verify);
        Line(text, "Backed by", $"{page.Cause.Confidence} sources; {(page.Cause.Caution.Length > 0 ? page.Cause.Caution : $"best case {page.Cause.BestCase}")}");
    }

    private static string Errors()
    {
        var text = new StringBuilder(Written).Append("# Answers and their causes\nLikeliest first. The same words under another flow can mean another cause: have `sfoauth diagnose` decide.\n");
        foreach (var endpoint in Vocabulary.Refusals.GroupBy(refusal => refusal.Endpoint).OrderBy(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Kebab.Of(endpoint.Key.ToString())}\n");
            foreach (var refusal in endpoint.OrderBy(refusal => refusal.Error, StringComparer.Ordinal).ThenBy(refusal => refusal.Id, StringComparer.Ordinal))
            {
                Line(text, Code(AnswerPageReport.Words(refusal)), Causes(CausePartReport.Of(Rulebook.BuiltIn, cause => cause.PartIn(refusal))));
            }
        }

        return text.ToString();
    }

    private static string Statuses()
    {
        var text = new StringBuilder(Written).Append("# Login History statuses and the causes that leave them\n\n");
        foreach (var status in Vocabulary.Statuses.Where(status => !status.IsReadFromNameOnly).Select(status => StatusPageReport.Of(status, Rulebook.BuiltIn)))
        {
            Line(text, Code(status.Text.Length > 0 ? status.Text : status.Code), $"{status.Meaning} {Causes(status.Causes)}".Trim());
        }

        return text.ToString();
    }

    private static string Facts()
    {
        var text = new StringBuilder(Written).Append("# Facts\nState them as `name=value`: `--fact` on the command line, `facts` in a tool call.\n\n");
        foreach (var fact in Vocabulary.Settings.Where(setting => setting.CanBeAsked).Select(setting => SettingPageReport.Of(setting, Rulebook.BuiltIn)).OrderBy(fact => fact.Name, StringComparer.Ordinal))
        {
            Line(text, Code(fact.Name), $"{fact.Label}: {string.Join(" | ", fact.Values)}. {fact.Look}");
        }

        return text.ToString();
    }

    private static string Causes(ImmutableArray<CausePartReport> causes) =>
        causes.IsEmpty ? "no cause is known" : string.Join(", ", causes.Take(5).Select(cause => cause.Id)) + (causes.Length > 5 ? $" and {causes.Length - 5} more" : "");

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    private static void Line(StringBuilder text, string name, string words)
    {
        if (words.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {name}: {words.ReplaceLineEndings(" ")}\n");
        }
    }
}

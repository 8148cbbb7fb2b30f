using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>The list of causes as text and as Markdown.</summary>
internal static class CausesFace
{
    public static void Text(Paper paper, CausesReport report)
    {
        paper.Line(0, new Ink($"{report.Causes.Length} causes", Tone.Title), "in the order in which an attempt is judged. One in full: sfoauth explain ID");
        foreach (var stage in report.Causes.GroupBy(cause => cause.Stage))
        {
            paper.Gap().Line(0, new Ink(stage.Key, Tone.Title));
            foreach (var cause in stage)
            {
                paper.Row(new("  " + cause.Id, Tone.Label), 34, cause.Title, new Ink($"({cause.Rarity}, {cause.Confidence}{(cause.Caution.Length > 0 ? ", " + cause.Caution : "")})", Tone.Faint));
            }
        }
    }

    public static string Markdown(CausesReport report)
    {
        var rows = report.Causes.Select(cause => $"| `{cause.Id}` | {cause.Stage} | {Cli.Markdown.Words(cause.Title).Replace("|", "\\|", StringComparison.Ordinal)} | {cause.Rarity} | {cause.Confidence} | {(cause.Caution.Length > 0 ? cause.Caution : cause.BestCase)} |");
        return "| cause | stage | title | rarity | sources | cases |\n|---|---|---|---|---|---|\n" + string.Join("\n", rows) + "\n";
    }
}

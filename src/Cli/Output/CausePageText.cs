using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>The page of a cause as text.</summary>
internal sealed class CausePageText(Paper paper, CausePageReport page)
{
    private const int Column = 16;

    public void Write()
    {
        var cause = page.Cause;
        paper.Gap().Line(0, new Ink(cause.Title, Tone.Title));
        paper.Line(0, new Ink($"{cause.Id}, stage {cause.Stage}, {cause.Rarity}", Tone.Faint)).Gap();
        Row("Because", page.Because);
        Parts("Answers", page.Says);
        Parts("Login History", page.Leaves);
        Rows("Tell apart", page.TellApart.Select(rival => $"{rival.Rival}: {rival.Text}"));
        Rows("Change", page.Remedy.Steps.Select(step => step.Where.Length > 0 ? $"{step.Where}: {step.Text}" : step.Text));
        Row("Instead", page.Remedy.Instead);
        Row("Costs", page.Remedy.SecurityCost);
        Row("Check", page.Verify);
        Rows("Dated", page.Changes.Select(change => $"{change.Effective}: {change.What}{(change.SecondHand ? $" The date is second-hand ({change.Confidence}), read on {change.ReadOn}." : "")} {change.Source}"));
        Rows("Sources", page.Sources.Select(source => $"{source.Confidence}: {source.Text}"));
        Row("Cases", cause.Caution.Length > 0 ? cause.Caution : $"best case: {cause.BestCase}");
        Row("Also called", string.Join(", ", cause.Aliases));
    }

    private void Parts(string label, IReadOnlyList<PartReport> parts)
    {
        foreach (var (at, part) in parts.Index())
        {
            paper.Row(new(at == 0 ? "  " + label : "", Tone.Label), Column, CauseText.Plain(part.Name)).Tail(new(Odds.Number(part.Part), Tone.Caution));
        }
    }

    private void Row(string label, string words) => Rows(label, words.Length > 0 ? [words] : []);

    private void Rows(string label, IEnumerable<string> rows)
    {
        foreach (var (at, words) in rows.Index())
        {
            paper.Row(new(at == 0 ? "  " + label : "", Tone.Label), Column, CauseText.Plain(words));
        }
    }
}

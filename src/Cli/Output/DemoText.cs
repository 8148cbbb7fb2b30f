using System.Globalization;
using System.Text;
using SfOAuth.Actions;
using SfOAuth.Demonstration;

namespace SfOAuth.Cli;

/// <summary>The loop as a story in seven steps.</summary>
internal sealed class DemoText(Paper paper, DemoReport report)
{
    private const int Column = 13;
    private const int Shown = 3;

    public void Write()
    {
        paper.Line(0, new Ink(report.Pattern, Tone.Title)).Tail(new("sfoauth demo " + report.Scenario, Tone.Faint));
        paper.Line(0, report.Story, new Ink("(An emulated org in this process; Salesforce's names lead nowhere else.)", Tone.Faint));
        Row("1 Break", "This was put into org or client, and the diagnosis was not told:", new Ink(report.Broken, Tone.Quote));
        if (report.Said is [_, ..])
        {
            paper.Row("", Column, "The person adds:", new Ink(string.Join(", ", report.Said), Tone.Quote));
        }

        Probe("2 Probe", report.Probe, report.WorkedBefore is true ? "It worked before the break. Now:" : "");
        ClientView();
        OrgView();
        Change();
        Probe("6 Again", report.Again, "With a fresh credential:");
        Row("7 Verify", new Ink(report.ProofRow, Tone.Quote));
        paper.Gap().Line(0, new Ink(report.Closed ? "The loop is closed: named, changed, proved." : "The loop is not closed.", report.Closed ? Tone.Good : Tone.Caution), new Ink(report.EvidenceFrom, Tone.Faint));
    }

    /// <summary>The scenarios for people.</summary>
    public static void List(Paper paper)
    {
        foreach (var scenario in DemoScenario.All)
        {
            paper.Row(new(scenario.Name, Tone.Quote), 22, scenario.Story, new Ink($"({scenario.Cause})", Tone.Faint));
        }
    }

    public static string ListAsMarkdown() =>
        string.Concat(DemoScenario.All.Select(scenario => $"- `{scenario.Name}`: {scenario.Story}\n"));

    public static string ListAsJson() =>
        "[" + string.Join(", ", DemoScenario.All.Select(scenario => $"\"{scenario.Name}\"")) + "]";

    public static string Markdown(DemoReport report)
    {
        var page = new Paper(100);
        new DemoText(page, report).Write();
        return new StringBuilder("```\n").Append(page).Append("```\n").ToString();
    }

    private void Probe(string label, ProbeReport probe, string preface)
    {
        Row(label, preface, new Ink(ProbeText.Headline(probe), Tone.Title));
        foreach (var step in probe.Steps)
        {
            var said = step.Succeeded ? "" : string.Join(": ", step.Answer.Where(field => field.Name is "error" or "error_description" or "message" or "errorCode" or "body" or "Location").Select(field => field.Value));
            var isRefused = !step.Succeeded || (step.Answer.Any(field => field.Name is "Location" && field.Value.Contains("error", StringComparison.Ordinal)));
            paper.Row("", Column, new Ink(isRefused ? "✗" : "✓", isRefused ? Tone.Caution : Tone.Good), step.Name, new Ink(step.Status.ToString(CultureInfo.InvariantCulture), Tone.Faint), new Ink(Printable.Of(said, 200), Tone.Quote));
            if (isRefused && step.Succeeded)
            {
                paper.Line(Column + 2, new Ink(Printable.Of(step.Answer.First(field => field.Name is "Location").Value, 300), Tone.Quote));
            }
        }
    }

    private void ClientView()
    {
        Row("3 Diagnose", "From what the client saw alone:");
        Ranking(report.Probe.Diagnosis);
    }

    private void OrgView()
    {
        Row("4 Look", "With the org's evidence,", new Ink(report.HistoryRow, Tone.Quote));
        Ranking(report.Diagnosis);
        foreach (var piece in report.Diagnosis?.Causes is [var best, ..] ? best.Evidence : [])
        {
            paper.Row("", Column, "I saw", new Ink(Printable.Of(piece.Means, 200), Tone.Quote)).Tail(new(CauseText.Place(piece), Tone.Faint));
        }
    }

    private void Ranking(DiagnosisReport? diagnosis)
    {
        foreach (var cause in diagnosis?.Causes.Take(Shown) ?? [])
        {
            paper.Row("", Column, cause.Title, new Ink($"({cause.Id})", Tone.Faint)).Tail(new(Odds.Of(cause), cause.State is "confirmed" ? Tone.Good : Tone.Caution));
        }
    }

    private void Change()
    {
        if (report.Diagnosis?.Causes is not [var best, ..])
        {
            return;
        }

        Row("5 Change", new Ink(best.Remedy.Steps is [var step, ..] ? $"{step.Where}: {step.Text}" : ""));
        foreach (var change in report.Changes)
        {
            paper.Row("", Column, new Ink(change.Label, Tone.Quote), "from", change.Now, "to", new Ink(change.Planned, Tone.Quote));
        }

        paper.Row("", Column, new Ink("Costs", Tone.Label), best.Remedy.SecurityCost);
        paper.Row("", Column, report.Predicted is [] ? "The model says: nothing refuses after this." : $"The model says that {string.Join(", ", report.Predicted)} would still refuse.");
    }

    private void Row(string label, params ReadOnlySpan<Ink> words) => paper.Gap().Row(new(label, Tone.Label), Column, words);
}

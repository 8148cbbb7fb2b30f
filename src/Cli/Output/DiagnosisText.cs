using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A diagnosis as a page that a stuck person can act on.</summary>
/// <param name="isFull">True: every cause with its whole block.</param>
internal sealed class DiagnosisText(Paper paper, DiagnosisReport report, bool isFull)
{
    private const int Column = 13;
    private const int Others = 6;

    public void Write()
    {
        switch (report.Verdict)
        {
            case "unexplained":
                new UnexplainedText(paper, report).Write();
                break;
            case "not-oauth":
                Neighbour(report.Neighbour!);
                break;
            default:
                Causes();
                break;
        }

        if (report.Org is { } org)
        {
            new OrgSeenText(paper, org).Write();
        }

        Notes();
    }

    private void Causes()
    {
        Preface();
        foreach (var cause in isFull ? report.Causes : [.. report.Causes.Take(1)])
        {
            new CauseText(paper, cause).Write();
        }

        if (!isFull)
        {
            OtherCauses();
        }

        RuledOut();
        if (report.Verdict is not "certain")
        {
            new AskText(paper, report).Write();
        }
    }

    private void Preface()
    {
        if (report.Verdict is not "certain")
        {
            var (doubt, why) = Odds.Doubt(report);
            paper.Line(0, new Ink(doubt + ".", Tone.Caution), why + ".");
        }
    }

    private void OtherCauses()
    {
        var others = report.Causes.Skip(1).ToList();
        if (others.Count == 0)
        {
            return;
        }

        paper.Gap().Line(0, new Ink(report.Verdict is "certain" ? "Far behind" : "Also possible", Tone.Title));
        var shown = others.TakeWhile((cause, at) => at == 0 || (at < Others && !Odds.IsNegligible(cause))).ToList();
        foreach (var cause in shown)
        {
            paper.Line(4, cause.Title, new Ink($"({cause.Id})", Tone.Faint));
            paper.Line(6, new Ink(Odds.Of(cause) + (cause.Caution.Length > 0 ? ";" : ""), Tone.Caution), new Ink(cause.Caution, Tone.Faint));
        }

        if (others.Count > shown.Count)
        {
            paper.Line(4, new Ink($"and {others.Count - shown.Count} more, less likely still: add --all to see them", Tone.Faint));
        }
    }

    private void RuledOut()
    {
        if (report.RuledOut.IsEmpty)
        {
            return;
        }

        paper.Gap().Line(0, new Ink("Ruled out", Tone.Title));
        foreach (var cause in isFull ? report.RuledOut : [.. report.RuledOut.Take(Others)])
        {
            paper.Line(4, cause.Title, new Ink($"({cause.Id}{(cause.Origin is { } origin ? $", {origin}" : "")}),", Tone.Faint), cause.Because is [var because, ..] ? "because" : "", cause.Because is [var first, ..] ? Printable.Of(first.Means, 160) : "", cause.Because is [var one, ..] ? new Ink(CauseText.Place(one), Tone.Faint) : "");
        }
    }

    private void Neighbour(NeighbourReport neighbour)
    {
        paper.Line(0, new Ink("This is not an OAuth failure of Salesforce.", Tone.Title));
        paper.Gap().Row(new("  It is", Tone.Label), Column, neighbour.Name);
        paper.Row(new("  Look there", Tone.Label), Column, neighbour.LookThere);
    }

    private void Notes()
    {
        if (report.Notes.IsEmpty)
        {
            return;
        }

        paper.Gap().Line(0, new Ink("Notes", Tone.Title));
        foreach (var note in report.Notes)
        {
            paper.Row(new("  -", Tone.Faint), 4, Printable.Of(note, 600));
        }
    }
}

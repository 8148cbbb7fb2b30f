using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A change in an org as a page: the plan, the calls, and what came of them.</summary>
/// <param name="alias">The org's name on the command line.</param>
internal sealed class ApplyText(Paper paper, ApplyReport report, string alias)
{
    private const int Column = 13;
    private const int Longest = 200;

    /// <summary>What is about to happen.</summary>
    public void Show()
    {
        if (report.Plan is { } plan)
        {
            new FixText(paper, plan, null).Write();
        }
        else
        {
            paper.Line(0, new Ink("Undo:", Tone.Title), new Ink(Printable.Of(report.Title), Tone.Title)).Line(0, new Ink(report.For + (report.App.Length > 0 ? " · " + Printable.Of(report.App, 80) : ""), Tone.Faint));
        }

        paper.Gap();
        Org();
        Opens();
        Steps();
    }

    /// <summary>What came of it.</summary>
    /// <param name="wasShown">What was about to happen stands on the page already.</param>
    public void Write(bool wasShown)
    {
        if (!wasShown)
        {
            Show();
        }

        var isGood = report.Kind is ApplyOutcome.Changed or ApplyOutcome.Undone;
        paper.Gap().Line(0, new Ink(Words(report.Kind), isGood ? Tone.Good : Tone.Caution));
        foreach (var why in report.Why)
        {
            paper.Row(new("  -", Tone.Faint), 4, CauseText.Plain(Printable.Of(why, 1_000)));
        }

        Ends();
        if (report is { Kind: not (ApplyOutcome.Undone or ApplyOutcome.AlreadySo), UndoFile.Length: > 0, Plan: not null })
        {
            Row("Undo", $"sfoauth fix --undo {Printable.Of(report.UndoFile, 300)} --org {alias}");
        }

        if (report is { Kind: ApplyOutcome.Changed, Plan.Verify: { Length: > 0 } verify })
        {
            Row("Check", verify);
        }

        foreach (var note in report.Notes)
        {
            Row("Note", note);
        }
    }

    /// <summary>The outcome as a sentence.</summary>
    public static string Words(ApplyOutcome outcome) => outcome switch
    {
        ApplyOutcome.Changed => "Changed, and read back from the org.",
        ApplyOutcome.Undone => "Taken back, and read back from the org.",
        ApplyOutcome.AlreadySo => "Nothing to change.",
        ApplyOutcome.ByHand => "No call to the org ends this.",
        ApplyOutcome.Declined => "Not changed: you said no.",
        ApplyOutcome.Incomplete => "Not changed: something is missing.",
        ApplyOutcome.RiskNotAccepted => "Not changed: it would let more in.",
        ApplyOutcome.IsProduction => "Not changed: this is production.",
        ApplyOutcome.ChangedMeanwhile => "Not changed: somebody else was here.",
        ApplyOutcome.OtherOrg => "Not changed: another org.",
        ApplyOutcome.NotVisible => "Not changed: what it is about cannot be seen.",
        ApplyOutcome.CheckRefused => "Not changed: the org checked it and refuses.",
        ApplyOutcome.RolledBack => "Not changed: a part was refused, and the rest was taken back.",
        ApplyOutcome.LeftPartly => "Changed in part: see what is and what is not.",
        _ => "It is not known whether all of it is changed: see each step.",
    };

    private void Org()
    {
        if (report.Org.Id.Length > 0)
        {
            Row("Org", $"{Printable.Of(report.Org.Name, 80)}, {report.Org.Kind}{(report.Org.Username.Length > 0 ? $", as {Printable.Of(report.Org.Username, 80)}" : "")}");
        }
    }

    private void Opens()
    {
        var label = "Lets in";
        foreach (var opened in report.Opens)
        {
            paper.Row(Label(label), Column, new Ink(Printable.Of(opened, Longest), Tone.Caution));
            label = "";
        }

        Row("Accepted", report.Reason);
    }

    private void Steps()
    {
        var number = 0;
        foreach (var step in report.Steps)
        {
            paper.Gap().Row(new($"  {++number}", Tone.Label), 4, new Ink(Printable.Of(step.What, Longest), Tone.Title));
            foreach (var value in step.Values)
            {
                var (from, to) = report.Plan is null ? (value.Shall, value.Was) : (value.Was, value.Shall);
                paper.Line(4, Printable.Of(value.Where, Longest) + ":", new Ink(Printable.Of(from, Longest), Tone.Quote), "becomes", new Ink(Printable.Of(to, Longest), Tone.Quote));
            }

            paper.Line(4, new Ink(Printable.Of(step.Call, 600), Tone.Faint));
            if (step.Words.Length > 0)
            {
                paper.Line(4, new Ink(Printable.Of(step.Words, 600), Tone.Caution));
            }
        }
    }

    private void Ends()
    {
        var number = 0;
        foreach (var step in report.Record is null ? [] : report.Steps)
        {
            paper.Row(new($"  {++number}", Tone.Label), 4, new Ink(step.State.Replace('-', ' ') + ":", step.State is "made" or "taken-back" ? Tone.Good : Tone.Caution), Printable.Of(step.What, Longest), new Ink(Printable.Of(step.Words, 600), Tone.Caution));
        }
    }

    private void Row(string label, string words)
    {
        if (words.Length > 0)
        {
            paper.Row(Label(label), Column, CauseText.Plain(words));
        }
    }

    private static Ink Label(string label) => new("  " + label, Tone.Label);
}

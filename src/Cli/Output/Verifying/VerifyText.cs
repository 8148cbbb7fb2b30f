using System.Globalization;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A verification as a page.</summary>
internal sealed class VerifyText(Paper paper, VerifyReport report)
{
    private const int Column = 15;

    public void Write()
    {
        paper.Line(0, new Ink(Printable.Of(report.Sentence, 400), report.Verdict is "fixed" ? Tone.Good : Tone.Caution));
        Row("Cause", report.Cause);
        Row("App", report.App);
        Row("User", report.User);
        Row("Org", report.Org);
        Row("Since", report.Since);
        Proof();
        Rows();
        if (report.Tries > 0)
        {
            Row("Probe", $"ran {report.Tries.ToString(CultureInfo.InvariantCulture)} {(report.Tries == 1 ? "time" : "times")}");
        }

        foreach (var note in report.Notes)
        {
            Row("Note", note);
        }

        if (report.Diagnosis is { } diagnosis)
        {
            paper.Gap().Line(0, new Ink("What refuses it now", Tone.Title)).Gap();
            new DiagnosisText(paper, diagnosis, isFull: false).Write();
        }
    }

    private void Proof()
    {
        if (report.Proof.Kind is "none")
        {
            return;
        }

        paper.Gap().Row(new("  Proof", Tone.Label), Column, new Ink(Printable.Of(report.Proof.Text, 400), Tone.Quote));
        Row("Proves", report.Proof.Proves);
        var label = "Cannot prove";
        foreach (var limit in report.Proof.CannotProve)
        {
            Row(label, limit);
            label = "";
        }
    }

    private void Rows()
    {
        foreach (var row in report.Rows.Where(row => row != report.Proof.Text).Take(5))
        {
            Row("Seen", row);
        }
    }

    private void Row(string label, string words)
    {
        if (words.Length > 0)
        {
            paper.Row(new("  " + label, Tone.Label), Column, Printable.Of(words, 600));
        }
    }
}

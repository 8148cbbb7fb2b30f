using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>Says that nothing explains it, what was read all the same, and what to bring.</summary>
internal sealed class UnexplainedText(Paper paper, DiagnosisReport report)
{
    private const int Column = 13;
    private const int Shown = 8;

    public void Write()
    {
        paper.Line(0, new Ink("I cannot explain this.", Tone.Title), "Nothing I read is an answer of Salesforce, or of a client talking to it, that I know.");
        paper.Gap();
        Read();
        paper.Row(Label("Looked for"), Column, "error and error_description in any shape (JSON, form, redirect or error page URL, log), Login History statuses, REST and SOAP faults, messages of clients, browsers and networks");
        Bring();
        new AskText(paper, report).Write();
    }

    private void Read()
    {
        var label = "I read";
        foreach (var symptom in report.Symptoms.Take(Shown))
        {
            paper.Row(Label(label), Column, new Ink(Printable.Of(symptom.Text, 240), Tone.Quote), "which I do not know").Tail(new(Printable.Of($"{symptom.Source}:{symptom.Line}", 60), Tone.Faint));
            label = "";
        }

        foreach (var fact in report.Understood.Take(Shown))
        {
            paper.Row(Label(label), Column, new Ink(Printable.Of(fact.Means, 240), Tone.Quote)).Tail(new(CauseText.Place(fact), Tone.Faint));
            label = "";
        }

        if (label.Length > 0)
        {
            paper.Row(Label(label), Column, "no error code, no status and no fact");
        }
    }

    private void Bring()
    {
        var label = "Bring";
        foreach (var item in Bringing.ToBring)
        {
            paper.Row(Label(label), Column, item);
            label = "";
        }
    }

    private static Ink Label(string label) => new("  " + label, Tone.Label);
}

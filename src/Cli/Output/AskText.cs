using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>What to look up next: the first question in full with what each answer means, two more in a line.</summary>
internal sealed class AskText(Paper paper, DiagnosisReport report)
{
    public void Write()
    {
        if (report.Ask is not [var first, .. var more])
        {
            return;
        }

        paper.Gap().Line(0, new Ink("Ask next", Tone.Title));
        paper.Row(new("  1", Tone.Label), 4, CauseText.Plain(first.Instruction));
        foreach (var answer in first.Answers)
        {
            paper.Row("", 6, new Ink(answer.Value + ":", Tone.Quote), string.Join(" or ", answer.Causes));
        }

        paper.Line(4, new Ink("Then run it again with", Tone.Faint), Tell(first));
        foreach (var (at, question) in more.Take(2).Index())
        {
            paper.Row(new($"  {at + 2}", Tone.Label), 4, CauseText.Plain(question.Instruction));
        }
    }

    private static Ink Tell(AskReport question) =>
        question.Name is "login_history" ? "the Status added as a line: Login History: …" : $"--fact {question.Name}=…";
}

using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>One answer of Salesforce or of a client, explained.</summary>
internal sealed class AnswerText(Paper paper, AnswerPageReport answer, bool isFull)
{
    private const int Column = 16;
    private const int Few = 3;

    public void Write()
    {
        paper.Gap().Line(0, new Ink(ExplainText.Words(answer), Tone.Title));
        Row("Says it", ExplainText.Speaker(answer.Endpoint) + (answer.Status is { } status ? $", HTTP {status}" : ""));
        Row("Flows", answer.Flows.IsEmpty ? "any" : string.Join(", ", answer.Flows));
        Row("Also spelt", string.Join("; ", answer.AlsoSpelt.Where(phrase => phrase != answer.Description && phrase != answer.Error)));
        new PartsText(paper, Column).Write(answer.Causes, answer.TellApart, isFull);
        Row("Login History", answer.LoginHistory);
        Row("Repeat", answer.Retry);
        Row("Note", answer.Note);
        Row("From", answer.Origin ?? "");
        Sources();
    }

    private void Sources()
    {
        var shown = isFull ? answer.Sources : [.. answer.Sources.Take(Few)];
        Row("Sources", string.Join("; ", shown.Prepend(answer.Confidence)) + (shown.Length < answer.Sources.Length ? $"; {answer.Sources.Length - shown.Length} more" : ""));
        if (!isFull && answer.Description.Length > 0)
        {
            Row("In full", $"sfoauth explain \"{answer.Description}\"");
        }
    }

    private void Row(string label, string words)
    {
        if (words.Length > 0)
        {
            paper.Row(new("  " + label, Tone.Label), Column, CauseText.Plain(words));
        }
    }
}

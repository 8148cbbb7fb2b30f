using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>One cause in full: what was seen, why it fails, the change, its cost, the proof.</summary>
internal sealed class CauseText(Paper paper, CauseReport cause)
{
    private const int Column = 13;
    private const int Longest = 240;

    public void Write()
    {
        paper.Gap().Line(0, new Ink(cause.Title, Tone.Title)).Tail(new(Odds.Of(cause), cause.State is "confirmed" ? Tone.Good : Tone.Caution));
        paper.Line(0, new Ink(cause.Id, Tone.Faint)).Gap();
        Seen("I saw", cause.Evidence);
        Seen("Against it", cause.Against);
        Row("Because", cause.Because);
        NotSeen();
        Change();
        Row("Costs", cause.Remedy.SecurityCost);
        Row("Check", cause.Verify);
        Backing();
    }

    /// <summary>The place of a piece: <c>reply.http:9</c>.</summary>
    public static string Place(EvidenceReport evidence) =>
        Ending(Printable.Of(evidence.Line is { } line ? $"{evidence.Source}:{line}" : evidence.Source));

    /// <summary>Of a long path the end tells more than the beginning.</summary>
    private static string Ending(string place) => place.Length <= 60 ? place : "…" + place[^59..];

    private void Seen(string label, IReadOnlyList<EvidenceReport> pieces)
    {
        foreach (var piece in pieces)
        {
            paper.Row(Label(label), Column, [.. Words(piece)]).Tail(new(Place(piece), Tone.Faint));
            label = "";
        }
    }

    /// <summary>What it means, and behind it the words themselves where they say it differently.</summary>
    private static Ink[] Words(EvidenceReport piece)
    {
        Ink means = new(Printable.Of(piece.Means, Longest), Tone.Quote), words = new($"\"{Printable.Of(piece.Text, Longest)}\"", Tone.Faint);
        return Saying.IsGuess(piece) ? [words, "suggests", means] : Saying.IsSame(piece) ? [means] : [means, words];
    }

    private void NotSeen()
    {
        if (cause.Missing is [_, ..] missing)
        {
            Row("Not seen", string.Join("; ", missing.Select(setting => setting.Label)));
        }
    }

    private void Change()
    {
        var label = "Change";
        foreach (var step in cause.Remedy.Steps)
        {
            paper.Row(Label(label), Column, new Ink(step.Where.Length > 0 ? step.Where + ":" : "", Tone.Label), Plain(step.Text));
            label = "";
        }

        Row("Instead", cause.Remedy.Instead);
    }

    private void Backing()
    {
        Row("Backed by", $"{cause.Confidence} sources; {(cause.Caution.Length > 0 ? cause.Caution : "seen in real cases")}");
        foreach (var change in cause.Changes)
        {
            Row("Since", $"{change.Effective}{(change.InForce ? "" : ", not in force yet")}: {change.What}{(change.SecondHand ? $" The date is second-hand ({change.Confidence}), read on {change.ReadOn}." : "")}");
        }
    }

    private void Row(string label, string words)
    {
        if (words.Length > 0)
        {
            paper.Row(Label(label), Column, Plain(words));
        }
    }

    private static Ink Label(string label) => new("  " + label, Tone.Label);

    /// <summary>The pages are Markdown; on a terminal their backticks only disturb.</summary>
    internal static Ink Plain(string words) => new(Printable.Of(words.Replace("`", "", StringComparison.Ordinal)));
}

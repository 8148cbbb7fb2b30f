using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>What logs say, for a person at a terminal.</summary>
internal sealed class HistoryText(Paper paper, HistoryReport report)
{
    private const int Column = 13;

    public void Write()
    {
        paper.Line(0, new Ink(HistoryWords.Sum(report) + ".", Tone.Title), report.From is null ? "" : $"{report.From} to {report.To}.");
        Timeline();
        new HistoryGroups(paper, report).Write();
        Statuses();
        Pairs();
        new HistoryLists(paper, report).Write();
        Files();
        Notes();
    }

    private void Timeline()
    {
        if (report.Timeline.Steps.IsEmpty)
        {
            return;
        }

        var (seconds, begin, good, bad) = Chart.Columns(report.Timeline, Math.Max(10, paper.Width - Column - 14));
        paper.Gap();
        Bars("  succeeded", good, Tone.Good);
        Bars("  refused", bad, Tone.Caution);
        var end = begin + (seconds * (good.Length - 1));
        paper.Row("", Column, new Ink($"{Chart.Time(begin, report.HasZone)} to {Chart.Time(end, report.HasZone)}, one column is {Chart.Length(seconds)}", Tone.Faint));
    }

    private void Bars(string label, long[] counts, Tone tone)
    {
        if (counts.Any(count => count > 0))
        {
            paper.Bare(new(label, Tone.Label), Column, new(Chart.Bars(counts), tone)).Tail(new($"{HistoryWords.Number(counts.Max())} at most", Tone.Faint));
        }
    }

    private void Statuses()
    {
        Heading("Why", report.Statuses.Length);
        foreach (var status in report.Statuses)
        {
            paper.Row(new($"  {HistoryWords.Number(status.Rows)}", Tone.Label), Column, new Ink(Printable.Of(HistoryWords.Status(status), 160), Tone.Quote)).Tail(new(HistoryWords.Spread(status), Tone.Faint));
            paper.Line(Column, CauseText.Plain(status.Meaning));
            Part("Misleads:", status.Misleading, Tone.Caution);
            Part("Note:", status.Note, Tone.Plain);
            Part("Causes:", status.Causes.IsEmpty ? "" : HistoryWords.Causes(status), Tone.Plain);
        }
    }

    private void Part(string label, string words, Tone tone)
    {
        if (words.Length > 0)
        {
            paper.Line(Column, new Ink(label, Tone.Label), new Ink(Printable.Of(words), tone));
        }
    }

    private void Pairs()
    {
        Heading("Who is refused", report.Refused.Length);
        foreach (var pair in report.Refused)
        {
            paper.Row(new($"  {HistoryWords.Number(pair.Failures)}", Tone.Label), Column, new Ink(Printable.Of(pair.User, 80), Tone.Quote), Printable.Of($"through {HistoryWords.Through(pair.App, pair.LoginTypes)}", 120))
                .Tail(new(HistoryWords.State(pair), pair.State is "stopped" or "failing-again" ? Tone.Caution : Tone.Faint));
            paper.Line(Column, HistoryWords.Since(pair)).Tail(new(HistoryWords.Place(pair.FirstFailure), Tone.Faint));
            paper.Line(Column, new Ink(Printable.Of(string.Join(", ", pair.Statuses) + " from " + string.Join(", ", pair.Addresses), 300), Tone.Faint));
        }

        if (report.RefusedInAll > report.Refused.Length)
        {
            paper.Line(Column, new Ink($"and {HistoryWords.Number(report.RefusedInAll - report.Refused.Length)} more: --top shows more, --user one of them", Tone.Faint));
        }
    }

    private void Files()
    {
        Heading("Read", report.Files.Length > 1 ? report.Files.Length : 0);
        foreach (var file in report.Files.Length > 1 ? report.Files.Take(12) : [])
        {
            paper.Row(new($"  {HistoryWords.Number(file.Rows)}", Tone.Label), Column, Printable.Of(file.Name, 100), new Ink(file.Kind, Tone.Faint));
        }

        if (report.Files.Length > 12)
        {
            paper.Line(Column, new Ink($"and {report.Files.Length - 12} files more", Tone.Faint));
        }
    }

    private void Notes()
    {
        Heading("Notes", report.Notes.Length);
        foreach (var note in report.Notes)
        {
            paper.Row(new("  -", Tone.Faint), 4, Printable.Of(note, 600));
        }
    }

    private void Heading(string words, int count)
    {
        if (count > 0)
        {
            paper.Gap().Line(0, new Ink(words, Tone.Title));
        }
    }
}

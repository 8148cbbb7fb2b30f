using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>The incidents, as text.</summary>
internal sealed class HistoryGroups(Paper paper, HistoryReport report)
{
    private const int Column = 13;

    public void Write()
    {
        if (report.Incidents.IsEmpty)
        {
            return;
        }

        paper.Gap().Line(0, new Ink("Incidents", Tone.Title), new Ink("rows that belong together", Tone.Faint));
        foreach (var (number, incident) in report.Incidents.Index())
        {
            Write(number + 1, incident);
        }
    }

    private void Write(int number, IncidentReport incident)
    {
        paper.Row(new($"  {number}", Tone.Label), 4, new Ink(Printable.Of(incident.Status, 120), Tone.Quote)).Tail(new(HistoryWords.Count(incident.Rows, "row"), Tone.Faint));
        Row("When", HistoryWords.Span(incident));
        if (incident.Worked is { } worked)
        {
            paper.Row(new("    Worked", Tone.Label), Column, $"last success before it: {worked.Time}").Tail(new(HistoryWords.Place(worked), Tone.Faint));
        }

        Row("Who", HistoryWords.Who(incident));
        Row("Through", string.Join(", ", incident.Apps));
        Row("From", string.Join(", ", incident.Addresses));
        Row("Causes", string.Join(", ", incident.Causes));
    }

    private void Row(string label, string words)
    {
        if (words.Length > 0)
        {
            paper.Row(new("    " + label, Tone.Label), Column, Printable.Of(words, 500));
        }
    }
}

using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A review as a page: what fails, what will, what is risky, each with its place and its change.</summary>
/// <param name="isFull">True: notes in full as well, and every app with its settings.</param>
internal sealed class AuditText(Paper paper, AuditReport report, bool isFull)
{
    private const int Column = 13;
    private const int Places = 3;
    private const int Most = 8;

    public void Write()
    {
        Head();
        foreach (var severity in (string[])["error", "warning", "note"])
        {
            Group(severity, [.. report.Findings.Where(finding => finding.Severity == severity)]);
        }

        Apps();
        Accepted();
        Notes();
    }

    private void Head()
    {
        var counts = report.Counts;
        paper.Line(0, new Ink($"{Number(counts.Apps, "app")}, {Number(counts.Files, "file")} looked at:", Tone.Title),
            new Ink(report.Findings.IsEmpty ? "nothing found." : $"{Number(counts.Errors, "error")}, {Number(counts.Warnings, "warning")}, {Number(counts.Notes, "note")}.", counts.Errors > 0 ? Tone.Caution : Tone.Good));
        if (report.Apps.IsEmpty)
        {
            paper.Line(0, "I found no connected app and no external client app in there. Give the folder that holds connectedApps or externalClientApps, or retrieve these types first.");
        }
    }

    private void Group(string severity, List<FindingReport> findings)
    {
        if (severity is "note" && !isFull)
        {
            Short(findings);
            return;
        }

        foreach (var rule in findings.GroupBy(finding => (finding.Rule, finding.From, finding.Change)))
        {
            Rule(severity, [.. rule]);
        }
    }

    private void Rule(string severity, List<FindingReport> findings)
    {
        var first = findings[0];
        paper.Gap().Line(0, new Ink(first.Title, Tone.Title)).Tail(new(first.From.Length > 0 ? $"{severity}, from {first.From}" : severity, severity is "error" ? Tone.Caution : Tone.Faint));
        paper.Line(0, new Ink(first.Rule, Tone.Faint));
        Evidence(findings);
        Row("Because", first.Why);
        Row("But", first.Caution);
        Steps(first.Change);
        Row("Costs", first.Cost);
        Row("Backed by", Backing(first));
    }

    /// <summary>Notes are many: by rule, with the apps they are about.</summary>
    private void Short(List<FindingReport> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        paper.Gap().Line(0, new Ink("Worth knowing", Tone.Title), new Ink("(--all for places and changes)", Tone.Faint));
        foreach (var rule in findings.GroupBy(finding => finding.Rule))
        {
            var apps = rule.Select(finding => finding.App).Distinct(StringComparer.Ordinal).ToList();
            paper.Line(2, new Ink("-", Tone.Faint), rule.First().Title + ":", Printable.Of(string.Join(", ", apps.Take(6)), 160) + (apps.Count > 6 ? $" and {apps.Count - 6} more" : ""), new Ink($"({rule.Key})", Tone.Faint));
        }
    }

    private void Evidence(List<FindingReport> findings)
    {
        var label = "I saw";
        var pieces = findings.SelectMany(finding => finding.Evidence.Take(Places).Select(piece => (finding.App, Piece: piece))).ToList();
        foreach (var (app, piece) in isFull ? pieces : pieces.Take(Most))
        {
            paper.Row(Label(label), Column, new Ink(Printable.Of(app, 60) + ":"), new Ink(Printable.Of(piece.Means, 200), Tone.Quote)).Tail(new(CauseText.Place(piece), Tone.Faint));
            label = "";
        }

        if (!isFull && pieces.Count > Most)
        {
            paper.Line(Column, new Ink($"and {pieces.Count - Most} more (--all)", Tone.Faint));
        }
    }

    private void Steps(string change)
    {
        var label = "Change";
        foreach (var step in change.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            paper.Row(Label(label), Column, CauseText.Plain(step));
            label = "";
        }
    }

    private void Apps()
    {
        foreach (var app in isFull ? report.Apps : [.. report.Apps.Where(app => !app.Effective.IsEmpty)])
        {
            paper.Gap().Line(0, new Ink(Printable.Of(app.Name, 80), Tone.Title), new Ink($"{app.Kind}; {(app.Flows.IsEmpty ? "no flow that the files show" : "set up for " + string.Join(", ", app.Flows))}", Tone.Faint));
            foreach (var value in isFull ? app.Declared : [])
            {
                paper.Line(4, new Ink(value.Label, Tone.Label), "=", Printable.Of(value.Value, 120), new Ink(value.Line is { } line ? $"line {line}" : "", Tone.Faint));
            }

            foreach (var value in app.Effective)
            {
                paper.Row(Label("Declared"), Column, new Ink($"{value.Label} = {value.Declared}", Tone.Quote));
                paper.Row(Label("In effect"), Column, value.Really + ".", new Ink($"({value.Confidence})", Tone.Faint));
            }
        }
    }

    private void Accepted()
    {
        if (report.Accepted.IsEmpty)
        {
            return;
        }

        paper.Gap().Line(0, new Ink($"Accepted: {report.Accepted.Length}", Tone.Title));
        foreach (var reason in report.Accepted.GroupBy(one => (one.Finding.Rule, one.Reason)))
        {
            paper.Line(4, new Ink($"{reason.Key.Rule} ({reason.Count()}):", Tone.Faint), Printable.Of(reason.Key.Reason, 160));
        }
    }

    private void Notes()
    {
        if (!report.Notes.IsEmpty)
        {
            paper.Gap().Line(0, new Ink("Notes", Tone.Title));
            foreach (var note in report.Notes)
            {
                paper.Row(new("  -", Tone.Faint), 4, Printable.Of(note, 600));
            }
        }
    }

    private void Row(string label, string words)
    {
        if (words.Length > 0)
        {
            paper.Row(Label(label), Column, CauseText.Plain(words));
        }
    }

    private static string Backing(FindingReport finding) =>
        $"{finding.Confidence}: {finding.Sources.Select(source => source.Text).FirstOrDefault() ?? ""}";

    private static Ink Label(string label) => new("  " + label, Tone.Label);

    /// <summary>A count with its word.</summary>
    public static string Number(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}

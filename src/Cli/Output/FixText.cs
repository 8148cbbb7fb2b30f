using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A plan as a page: what changes, where, what it costs, what comes of it.</summary>
/// <param name="folder">Where it was written; null where it was not.</param>
internal sealed class FixText(Paper paper, FixReport report, string? folder)
{
    private const int Column = 13;

    public void Write()
    {
        paper.Line(0, new Ink("Plan:", Tone.Title), new Ink(report.Title, Tone.Title)).Tail(new(report.Basis, report.Basis.StartsWith("confirmed", StringComparison.Ordinal) ? Tone.Good : Tone.Caution));
        paper.Line(0, new Ink(report.For + (report.App.Length > 0 ? " · " + Printable.Of(report.App, 80) : ""), Tone.Faint)).Gap();
        Values();
        Needs();
        Rows();
        Steps();
        Row("Costs", report.SecurityCost);
        Outlook();
        Row("Check", report.Verify);
        Files();
        Notes();
    }

    private void Values()
    {
        var label = "Set";
        foreach (var value in report.Values)
        {
            paper.Row(Label(label), Column, new Ink(value.Label, Tone.Quote), "from", Printable.Of(value.Now, 80), "to", new Ink(Printable.Of(value.Planned, 80), Tone.Quote), value.Where.Length > 0 ? new Ink($"({Printable.Of(value.Where, 200)})", Tone.Faint) : "");
            label = "";
        }
    }

    private void Needs()
    {
        var label = "Missing";
        foreach (var need in report.Needs)
        {
            paper.Row(Label(label), Column, new Ink(Printable.Of(need, 300), Tone.Caution));
            label = "";
        }
    }

    private void Rows()
    {
        var label = "Rows";
        foreach (var row in report.Rows)
        {
            paper.Row(Label(label), Column, new Ink(row.Object, Tone.Quote), string.Join(", ", row.Fields.Select(field => $"{field.Name} = ({Printable.Of(field.Value, 200)})")));
            label = "";
        }
    }

    private void Steps()
    {
        var label = "By hand";
        foreach (var step in report.Steps)
        {
            paper.Row(Label(label), Column, new Ink(step.Where.Length > 0 ? step.Where + ":" : "", Tone.Label), CauseText.Plain(step.Text));
            label = "";
        }
    }

    private void Outlook()
    {
        var outlook = report.Outlook;
        paper.Row(Label("Now"), Column, outlook.Before + ".");
        paper.Row(Label("Then"), Column, new Ink(outlook.After + ".", outlook.Remaining.IsEmpty ? Tone.Good : Tone.Caution));
        Row("", outlook.Remaining.Length > 1 ? $"Gates that still refuse: {string.Join(", ", outlook.Remaining)}." : "");
        Row("Assumed", string.Join("; ", outlook.Assumed.Select(fact => Printable.Of(fact, 160))));
    }

    private void Files()
    {
        foreach (var file in report.Files)
        {
            paper.Gap().Line(0, new Ink(file.Target, Tone.Title), new Ink($"from {Printable.Of(file.Source)}", Tone.Faint));
            foreach (var line in file.Diff.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                paper.Verbatim(new(Printable.Keep(line), line[0] switch { '+' => Tone.Good, '-' => Tone.Caution, '@' => Tone.Faint, _ => Tone.Plain }));
            }

            if (file.Diff.Length == 0)
            {
                paper.Line(2, new Ink("nothing to change: the file says so already", Tone.Faint));
            }
        }

        if (folder is not null)
        {
            paper.Gap().Line(0, report.Contents.IsEmpty ? "Written:" : "Written, to be validated first and then deployed:", new Ink(Printable.Of(folder), Tone.Quote));
            if (!report.Contents.IsEmpty)
            {
                paper.Line(2, new Ink($"sf project deploy start --dry-run --metadata-dir {Printable.Of(folder)}/package", Tone.Faint));
            }
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

    private static Ink Label(string label) => new("  " + label, Tone.Label);
}

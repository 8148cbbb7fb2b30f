using System.Globalization;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>What an import came to, in words.</summary>
internal static class ImportWords
{
    public static void Text(Paper paper, StoreImportReport report)
    {
        paper.Line(0, new Ink(Sum(report), Tone.Title));
        paper.Gap();
        foreach (var file in report.Files)
        {
            paper.Line(2, new Ink(Printable.Of(file.Name, 120), Tone.Quote));
            paper.Line(4, Told(file));
        }

        foreach (var note in Notes(report))
        {
            paper.Gap().Line(0, new Ink(Printable.Of(note), Tone.Faint));
        }
    }

    public static string Markdown(StoreImportReport report) =>
        new Markdown().Block(Sum(report))
            .List(report.Files.Select(file => $"{Cli.Markdown.Code(file.Name)}: {Told(file)}"))
            .List(Notes(report).Select(Cli.Markdown.Escape), "### Notes").ToString();

    private static string Sum(StoreImportReport report) => $"{report.Store} holds {Number(report.Rows)} rows of {Number(report.Days)} {(report.Days == 1 ? "day" : "days")}.";

    private static string Told(StoredFileReport file) =>
        file.State is "known" ? "imported before and unchanged since: left as it is."
        : $"{Number(file.Rows)} rows in {Number(file.Days)} {(file.Days == 1 ? "day" : "days")}: {Number(file.Added)} new"
            + (file.Rows > file.Added ? $", {Number(file.Rows - file.Added)} in place of rows that were there" : "")
            + (file.Other > 0 ? $"; {Number(file.Other)} rows of other event types are not read" : "") + ".";

    private static IEnumerable<string> Notes(StoreImportReport report) =>
        report.Notes.Concat(report.Files.SelectMany(file => file.Notes.Select(note => $"{file.Name}: {note}")));

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Text;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Dev.Docs;

/// <summary>The dated changes of Salesforce that causes rest on.</summary>
internal static class ChangesDoc
{
    private const string Intro = """
        # Changes of Salesforce, with dates
        What Salesforce changed, and announced, as far as logins over OAuth are concerned. Dates have moved before: each row
        says when it was read. A second-hand date was read in somebody's quotation of Salesforce and not in Salesforce's own
        text; outputs that rest on one say so. Whether a change is in force is judged for the day that is asked about.


        """;

    public static string Write() =>
        new StringBuilder(Markdown.Written).Append(Intro).Append(Markdown.Table(["From", "Change", "What changes", "Date", "Backed", "Causes", "Source"],
            Vocabulary.Changes.OrderBy(change => change.Effective).ThenBy(change => change.Id, StringComparer.Ordinal).Select(Row)))
            .ToString().TrimEnd('\n') + "\n";

    private static string[] Row(PlatformChange change) =>
    [
        Markdown.Day(change.Effective), $"<a id=\"{change.Id}\"></a>`{change.Id}`", change.What,
        $"{(change.IsSecondHand ? "**second-hand**" : "first-hand")}, read {Markdown.Day(change.ReadOn)}", Kebab.Of(change.Confidence.ToString()),
        string.Join(", ", Catalogue.Causes.Where(cause => CauseDoc.Changes(cause).Contains(change)).Select(cause => Markdown.Cause(cause.Slug))),
        change.Source,
    ];
}

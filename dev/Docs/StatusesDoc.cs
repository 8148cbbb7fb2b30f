using System.Text;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Dev.Docs;

/// <summary>Every value of Status in Login History, with its causes.</summary>
internal static class StatusesDoc
{
    private const string Intro = """
        # Login History statuses
        {0} values of Status in Setup › Login History (the text) and LOGIN_STATUS in the Login event (the code), by the part
        of the login that speaks. Rows marked "by its name only" are shown when met, and never ranked on.


        """;

    public static string Write()
    {
        var text = new StringBuilder(Markdown.Written).Append(Intro.Replace("{0}", $"{Vocabulary.Statuses.Length}", StringComparison.Ordinal));
        foreach (var layer in Vocabulary.Statuses.GroupBy(status => status.Layer, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"## {layer.Key}\n\n").Append(Markdown.Table(["Text", "Code", "Meaning", "Causes", "Backed"],
                layer.OrderBy(status => status.Name, StringComparer.Ordinal).Select(Row)));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string[] Row(LoginStatus status) =>
    [
        Markdown.Code(status.Text) + Seen(status), Markdown.Code(status.Code),
        string.Join(" ", new[] { status.Meaning, status.Note, status.IsReadFromNameOnly ? "By its name only." : "" }.Where(words => words.Length > 0)),
        ErrorsDoc.Listed(Catalogue.Causes.SelectMany(cause => cause.Leaves.Where(trace => trace.Status == status).Select(trace => (cause.Slug, trace.Part)))),
        Kebab.Of(status.Confidence.ToString()),
    ];

    private static string Seen(LoginStatus status) =>
        status.Aliases.IsEmpty ? "" : $" also {string.Join(", ", status.Aliases.Select(Markdown.Code))}";
}

using System.Text;
using SfOAuth.Causes;
using SfOAuth.Knowledge;

namespace SfOAuth.Dev.Docs;

/// <summary>The list of all causes, in the order in which an attempt is judged.</summary>
internal static class CauseTable
{
    private const string Intro = """
        # Causes
        {0} reasons why a Salesforce login over OAuth fails, in the order in which an attempt is judged: a later stage cannot
        speak while an earlier one refuses. "Seen" is the best case we have of the cause in the world; where it is below
        `observed`, every output says that no real case has been seen.


        """;

    public static string Write()
    {
        var text = new StringBuilder(Markdown.Written).Append(Intro.Replace("{0}", $"{Catalogue.Causes.Length}", StringComparison.Ordinal));
        foreach (var stage in Catalogue.Causes.GroupBy(cause => cause.Stage))
        {
            text.Append($"## {Kebab.Of(stage.Key.ToString())}\n\n").Append(Markdown.Table(["Cause", "What it is", "How often", "Sources", "Seen"], stage.Select(Row)));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string[] Row(RootCause cause) =>
    [
        Markdown.Cause(cause.Slug, ""), Wording.Neutral(Catalogue.Page(cause).Title), Kebab.Of(cause.Rarity.ToString()),
        Kebab.Of(Catalogue.Page(cause).Confidence.ToString()), Kebab.Of(Catalogue.BestCase(cause).ToString()),
    ];
}

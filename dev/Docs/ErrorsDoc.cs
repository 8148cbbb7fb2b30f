using System.Globalization;
using System.Text;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Dev.Docs;

/// <summary>Every answer that is recognised, with its causes.</summary>
internal static class ErrorsDoc
{
    private const string Intro = """
        # Answers
        {0} answers that a client, a browser or an API caller can get, verbatim, by who gives them. The same words under
        another flow can mean another cause. The part behind a cause says how much of the failures that are answered so is
        due to it (judged).


        """;

    public static string Write()
    {
        var text = new StringBuilder(Markdown.Written).Append(Intro.Replace("{0}", $"{Vocabulary.Refusals.Length}", StringComparison.Ordinal));
        foreach (var place in Vocabulary.Refusals.GroupBy(refusal => refusal.Endpoint).OrderBy(group => group.Key))
        {
            var refusals = place.OrderBy(refusal => refusal.Error, StringComparer.Ordinal).ThenBy(refusal => refusal.Id, StringComparer.Ordinal).ToList();
            text.Append($"## {Kebab.Of(place.Key.ToString())}\n\n").Append(Markdown.Table(["Answer", "HTTP", "Flows", "Causes", "Backed"], refusals.Select(Row)));
            text.Append(string.Concat(refusals.Select(More))).Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The causes of an answer, likeliest first.</summary>
    public static string Causes(Refusal refusal) =>
        Listed(Catalogue.Causes.Select(cause => (cause.Slug, Part: cause.PartIn(refusal))).Where(pair => pair.Part > 0.005));

    /// <summary>Causes with their parts, largest first.</summary>
    public static string Listed(IEnumerable<(string Slug, double Part)> causes) =>
        string.Join(", ", causes.OrderByDescending(pair => pair.Part).ThenBy(pair => pair.Slug, StringComparer.Ordinal).Select(pair => $"{Markdown.Cause(pair.Slug)} {Markdown.Percent(pair.Part)}"))
            is { Length: > 0 } list ? list : "not known";

    private static string[] Row(Refusal refusal) =>
    [
        $"<a id=\"{refusal.Id}\"></a>{Wording.Of(refusal)}", refusal.Status == 0 ? "" : refusal.Status.ToString(CultureInfo.InvariantCulture),
        Wording.Flows(refusal), Causes(refusal), Kebab.Of(refusal.Confidence.ToString()),
    ];

    private static string More(Refusal refusal)
    {
        (string Name, string Text)[] all =
        [
            ("also recognised by", string.Join(", ", refusal.Phrases.Select(Markdown.Code))), ("retry", refusal.Retry), ("Login History", refusal.LoginHistory), ("note", refusal.Note),
            ("sources", string.Join(", ", refusal.Sources)),
        ];
        var said = all.Where(one => one.Text.Length > 0).ToList();
        return said.Count == 0 ? "" : $"- {Wording.Of(refusal)}\n{string.Concat(said.Select(one => $"  - {one.Name}: {one.Text}\n"))}";
    }
}

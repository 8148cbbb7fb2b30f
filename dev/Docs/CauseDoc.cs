using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Dev.Docs;

/// <summary>The document of one cause: its page, and what its class states.</summary>
internal static partial class CauseDoc
{
    public static string Write(RootCause cause)
    {
        var page = Rival().Replace(Wording.Neutral(Catalogue.Page(cause).Markdown).Trim(), rival =>
            Catalogue.Find(rival.Groups[1].Value) is { } found ? $"- {Markdown.Cause(found.Slug, "")}:" : rival.Value);
        return new StringBuilder(Markdown.Written).Append(page).Append("\n\n## What the program knows\n")
            .Append(Facts(cause)).Append('\n').Append(Answers(cause)).Append(Rows(cause)).Append(Clues(cause))
            .ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The platform changes that a cause's conditions name.</summary>
    public static IEnumerable<PlatformChange> Changes(RootCause cause)
    {
        var text = string.Concat(cause.Clues.Select(clue => clue.Claim).Prepend(cause.When).Prepend(cause.Given).Select(Wording.Of));
        return Vocabulary.Changes.Where(change => text.Contains($"({change.Id}", StringComparison.Ordinal));
    }

    private static string Facts(RootCause cause)
    {
        var facts = new List<string>
        {
            $"Name: `{cause.Slug}`{(cause.Aliases.IsEmpty ? "" : $" (also understood: {string.Join(", ", cause.Aliases.Select(Markdown.Code))})")}",
            $"Stage: {Kebab.Of(cause.Stage.ToString())}",
            $"How often: {Kebab.Of(cause.Rarity.ToString())} (judged)",
            $"Sources: {Word(Catalogue.Page(cause).Confidence)}; best case: {Word(Catalogue.BestCase(cause))}{(Catalogue.BestCase(cause) < Confidence.Observed ? " (no real case seen)" : "")}",
        };
        if (cause.Given is not AllClaim { Parts: [] })
        {
            facts.Add($"Exists only where: {Wording.Of(cause.Given)}");
        }

        facts.Add($"Is the case when: {Wording.Of(cause.When)}");
        facts.Add($"Ends when: {Wording.Of(cause.Fix)}");
        facts.AddRange(Changes(cause).Select(change => $"Rests on a change of Salesforce: [{change.Id}](../changes.md#{change.Id}), {Markdown.Day(change.Effective)}{(change.IsSecondHand ? " (second-hand date)" : "")}"));
        return string.Concat(facts.Select(fact => $"- {fact}\n"));
    }

    private static string Answers(RootCause cause) => Section("Answers it earns", "The part says how much of the failures that are answered so is due to this cause (judged).",
        Markdown.Table(["Answer", "From", "Flows", "Part"], cause.Says.OrderByDescending(sign => sign.Part).Select(sign => new[]
        {
            $"{Wording.Of(sign.Refusal)} ([more](../errors.md#{sign.Refusal.Id}))", Kebab.Of(sign.Refusal.Endpoint.ToString()), Wording.Flows(sign.Refusal), Markdown.Percent(sign.Part),
        })));

    private static string Rows(RootCause cause)
    {
        var note = cause.Row switch
        {
            HistoryRow.Failure => "The newest row of the attempt is a failure.",
            HistoryRow.Success => "The newest row of the attempt is a success.",
            HistoryRow.None => "The attempt leaves no row.",
            _ => "",
        };
        return note.Length == 0 ? "" : Section("Login History", note, Markdown.Table(["Status", "Part"], cause.Leaves.OrderByDescending(trace => trace.Part).Select(trace => new[]
        {
            $"{Markdown.Code(trace.Status.Name)} ([more](../statuses.md))", Markdown.Percent(trace.Part),
        })), keep: true);
    }

    private static string Clues(RootCause cause) => Section("Clues", "Each makes the cause that many times likelier than its rivals; below 1, less likely.",
        Markdown.Table(["Where", "Ratio", "Basis"], cause.Clues.Select(clue => new[]
        {
            Wording.Of(clue.Claim), clue.Ratio.ToString("0.##", CultureInfo.InvariantCulture), clue.Basis,
        })));

    private static string Section(string title, string note, string table, bool keep = false) =>
        table.Length == 0 && !keep ? "" : $"### {title}\n{note}\n\n{table}";

    private static string Word(Confidence confidence) => Kebab.Of(confidence.ToString());

    [GeneratedRegex(@"^- `([a-z0-9-]+)`:", RegexOptions.Multiline)]
    private static partial Regex Rival();
}

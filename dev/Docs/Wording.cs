using SfOAuth.Actions;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Dev.Docs;

/// <summary>Statements and pages of the model as sentences of a document.</summary>
internal static class Wording
{
    /// <summary>A statement, each setting linked to its row in the settings table.</summary>
    public static string Of(Claim claim) => claim switch
    {
        AllClaim { Parts: [] } => "always",
        AllClaim all => string.Join(" and ", all.Parts.Select(part => part is AnyClaim { Parts.Length: > 1 } ? $"({Of(part)})" : Of(part))),
        AnyClaim any => string.Join(" or ", any.Parts.Select(part => part is AllClaim { Parts.Length: > 1 } ? $"({Of(part)})" : Of(part))),
        ValueClaim value => $"{Link(value.Setting)} is {(value.Negated ? "not " : "")}{string.Join(" or ", value.Values.Select(value.Setting.Show).Select(Markdown.Code))}",
        _ => Linked(claim),
    };

    /// <summary>What an answer says, verbatim; its id where no words of it are known.</summary>
    public static string Of(Refusal refusal) => (refusal.Error, refusal.Description) switch
    {
        ("", "") => refusal.Phrases is [var phrase, ..] ? Markdown.Code(phrase) : refusal.Id,
        (var error, "") => Markdown.Code(error),
        ("", var description) => Markdown.Code(description),
        var (error, description) => $"{Markdown.Code(error)} {Markdown.Code(description)}",
    };

    /// <summary>The flows under which an answer is seen.</summary>
    public static string Flows(Refusal refusal) =>
        refusal.Flows.IsEmpty ? "any" : string.Join(", ", refusal.Flows.Select(flow => Kebab.Of(flow.ToString())));

    /// <summary>A page's text where nobody's app, user, host or time is known.</summary>
    public static string Neutral(string text) => string.Join('\n', text.Split('\n').Select(line => Blanks.Fill(line, World.Unknown)));

    private static string Linked(Claim leaf)
    {
        var text = leaf.ToString();
        var first = leaf.Settings[0];
        var last = leaf.Settings[^1];
        var tail = last == first || !text.EndsWith(last.Label, StringComparison.Ordinal) ? text[first.Label.Length..]
            : text[first.Label.Length..^last.Label.Length] + Link(last);
        return text.StartsWith(first.Label, StringComparison.Ordinal) ? Link(first) + tail : text;
    }

    private static string Link(Setting setting) => $"[{setting.Label}](../settings.md#{setting.Name})";
}

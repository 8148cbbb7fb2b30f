using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>A Login History status: what it means and the causes that leave it.</summary>
/// <param name="Code">The code of the Login event, or empty.</param>
/// <param name="Text">The text, or empty where none is published.</param>
/// <param name="SameText">Other codes with the same text: the text alone cannot tell them apart.</param>
/// <param name="IsReadFromNameOnly">True when only the code's name is known.</param>
public sealed record StatusPageReport(
    string Code,
    string Text,
    ImmutableArray<string> Aliases,
    string Meaning,
    string Layer,
    ImmutableArray<CausePartReport> Causes,
    ImmutableArray<RivalReport> TellApart,
    ImmutableArray<string> SameText,
    string Note,
    bool IsReadFromNameOnly,
    string Confidence)
{
    internal static StatusPageReport Of(LoginStatus status, Rulebook? rules = null)
    {
        var causes = CausePartReport.Of(rules ?? Rulebook.BuiltIn, cause => cause.Leaves.Where(trace => trace.Status == status).Sum(trace => trace.Part));
        return new(
            status.Code,
            status.Text,
            [.. status.Aliases.Where(alias => !HearsayCodes.All.Any(code => code.Word.Equals(alias, StringComparison.OrdinalIgnoreCase)))],
            status.Meaning,
            status.Layer,
            causes,
            AnswerPageReport.Rivals(causes, rules ?? Rulebook.BuiltIn),
            [.. Vocabulary.Statuses.Where(other => other != status && other.Text.Length > 0 && other.Text == status.Text).Select(other => other.Code)],
            status.Note,
            status.IsReadFromNameOnly,
            Kebab.Of(status.Confidence.ToString()));
    }
}

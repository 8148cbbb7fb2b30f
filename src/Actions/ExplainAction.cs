using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Explains a word: a cause, an error code or text, a Login History status, a setting, a playbook's word.</summary>
public static class ExplainAction
{
    private const string Prefix = "Failed:";

    /// <param name="asked">The word or text, in any case of letters, with or without quotes.</param>
    /// <param name="rules">The causes and answers that are known; the catalogue's alone where none are given.</param>
    public static ExplainReport Run(string asked, Rulebook? rules = null)
    {
        rules ??= Rulebook.BuiltIn;
        var word = asked.Trim().Trim('"', '\'', '`').Trim();
        var hearsay = HearsayCodes.All.FirstOrDefault(code => IsSame(code.Word, word));
        var report = new ExplainReport(word)
        {
            Hearsay = hearsay is null ? null : new(hearsay.Word, hearsay.Really, Kebab.Of(hearsay.Confidence.ToString()), hearsay.Source),
            Causes = rules.Find(word.Replace(' ', '-').Replace('_', '-')) is { } cause ? [CausePageReport.Of(cause)] : [],
            Answers = [.. Answers(word, rules).Concat(hearsay?.Sends ?? []).Distinct().Select(refusal => AnswerPageReport.Of(refusal, rules))],
            Statuses = [.. Statuses(word).Concat(hearsay?.Leaves ?? []).Distinct().Select(status => StatusPageReport.Of(status, rules))],
            Settings = [.. Vocabulary.Settings.Where(setting => IsSame(setting.Name, word) || IsSame(setting.Label, word)).Select(setting => SettingPageReport.Of(setting, rules))],
        };
        return report.IsKnown ? report : report with { Nearest = Neighbours.Of(word, Known(rules)) };
    }

    /// <summary>Every word that can be explained.</summary>
    public static ImmutableArray<string> Known(Rulebook? rules = null) =>
    [
        .. (rules ?? Rulebook.BuiltIn).Causes.Select(cause => cause.Slug),
        .. Signatures.Of(rules).Errors.Order(StringComparer.Ordinal),
        .. (rules ?? Rulebook.BuiltIn).Refusals.Select(refusal => refusal.Description).Where(text => text.Length is > 0 and < 60).Distinct(),
        .. Vocabulary.Statuses.SelectMany(status => new[] { status.Text, status.Code }).Where(text => text.Length > 0).Distinct(),
        .. HearsayCodes.All.Select(code => code.Word),
        .. Vocabulary.Settings.Select(setting => setting.Name),
    ];

    /// <summary>By the code; else by code and text; else by the text or a part of it.</summary>
    private static IEnumerable<Refusal> Answers(string word, Rulebook rules)
    {
        var signatures = Signatures.Of(rules);
        var coded = signatures.WithError(word);
        if (coded.Length > 0)
        {
            return coded.OrderBy(refusal => refusal.Endpoint).ThenByDescending(refusal => refusal.Weight);
        }

        var cut = word.IndexOfAny([':', ' ']);
        var error = cut > 0 && signatures.WithError(word[..cut]).Length > 0 ? word[..cut] : "";
        var text = error.Length > 0 ? word[(cut + 1)..].Trim() : word;
        var matched = text.Length > 3 ? signatures.Match(error, text) : [];
        return matched.Length > 0 ? matched : rules.Refusals.Where(refusal => refusal.Id == word || Mentions(refusal, text));
    }

    private static bool Mentions(Refusal refusal, string text) =>
        text.Length > 5 && refusal.Phrases.Append(refusal.Description).Any(phrase => phrase.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<LoginStatus> Statuses(string word)
    {
        var text = Bare(word);
        return Vocabulary.Statuses.Where(status => IsSame(status.Code, word) || status.Aliases.Append(status.Text).Any(own => own.Length > 0 && Bare(own).Equals(text, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Bare(string status) =>
        (status.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? status[Prefix.Length..] : status).Trim();

    private static bool IsSame(string one, string other) => one.Length > 0 && Kebab.Plain(one) == Kebab.Plain(other);
}

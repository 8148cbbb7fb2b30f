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
    public static ExplainReport Run(string asked)
    {
        var word = asked.Trim().Trim('"', '\'', '`').Trim();
        var hearsay = HearsayCodes.All.FirstOrDefault(code => IsSame(code.Word, word));
        var report = new ExplainReport(word)
        {
            Hearsay = hearsay is null ? null : new(hearsay.Word, hearsay.Really, Kebab.Of(hearsay.Confidence.ToString()), hearsay.Source),
            Causes = Catalogue.Find(word.Replace(' ', '-').Replace('_', '-')) is { } cause ? [CausePageReport.Of(cause)] : [],
            Answers = [.. Answers(word).Concat(hearsay?.Sends ?? []).Distinct().Select(AnswerPageReport.Of)],
            Statuses = [.. Statuses(word).Concat(hearsay?.Leaves ?? []).Distinct().Select(StatusPageReport.Of)],
            Settings = [.. Vocabulary.Settings.Where(setting => IsSame(setting.Name, word) || IsSame(setting.Label, word)).Select(SettingPageReport.Of)],
        };
        return report.IsKnown ? report : report with { Nearest = Neighbours.Of(word, Known()) };
    }

    /// <summary>Every word that can be explained.</summary>
    public static ImmutableArray<string> Known() =>
    [
        .. Catalogue.Causes.Select(cause => cause.Slug),
        .. Signatures.Errors.Order(StringComparer.Ordinal),
        .. Vocabulary.Refusals.Select(refusal => refusal.Description).Where(text => text.Length is > 0 and < 60).Distinct(),
        .. Vocabulary.Statuses.SelectMany(status => new[] { status.Text, status.Code }).Where(text => text.Length > 0).Distinct(),
        .. HearsayCodes.All.Select(code => code.Word),
        .. Vocabulary.Settings.Select(setting => setting.Name),
    ];

    /// <summary>By the code; else by code and text; else by the text or a part of it.</summary>
    private static IEnumerable<Refusal> Answers(string word)
    {
        var coded = Signatures.WithError(word);
        if (coded.Length > 0)
        {
            return coded.OrderBy(refusal => refusal.Endpoint).ThenByDescending(refusal => refusal.Weight);
        }

        var cut = word.IndexOfAny([':', ' ']);
        var error = cut > 0 && Signatures.WithError(word[..cut]).Length > 0 ? word[..cut] : "";
        var text = error.Length > 0 ? word[(cut + 1)..].Trim() : word;
        var matched = text.Length > 3 ? Signatures.Match(error, text) : [];
        return matched.Length > 0 ? matched : Vocabulary.Refusals.Where(refusal => refusal.Id == word || Mentions(refusal, text));
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

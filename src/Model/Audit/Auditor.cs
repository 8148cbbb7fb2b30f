using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Auditing;

/// <summary>The review before anything breaks: every app against every cause and rule.</summary>
public static class Auditor
{
    /// <summary>Every rule beside the causes.</summary>
    public static ImmutableArray<AuditRule> Rules { get; } =
        [.. CallbackRules.All, .. AccessRules.All, .. TokenRules.All, .. FlowRules.All, .. SecretRules.All, .. CodeRules.All, .. OrgRules.All, .. FileRules.All];

    /// <summary>What is wrong with one app, or with the org itself.</summary>
    /// <param name="horizon">How many days ahead a known change counts.</param>
    public static ImmutableArray<AuditFinding> Examine(Subject subject, int horizon) =>
        [.. CauseReview.Of(subject, horizon).Concat(Rules.SelectMany(rule => Apply(rule, subject, horizon)))];

    /// <summary>The findings of one org, gravest first; what one setting of the org does to each app is one finding.</summary>
    public static ImmutableArray<AuditFinding> Rank(IEnumerable<AuditFinding> findings) =>
        [.. findings.GroupBy(finding => (finding.Rule, Places(finding))).Select(Join)
            .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.From ?? DateOnly.MinValue)
            .ThenBy(finding => finding.Place?.Input ?? "", StringComparer.Ordinal).ThenBy(finding => finding.Place?.Offset ?? 0).ThenBy(finding => finding.Rule, StringComparer.Ordinal)];

    private static IEnumerable<AuditFinding> Apply(AuditRule rule, Subject subject, int horizon)
    {
        var facts = rule.Find(subject).Where(fact => fact.Source.Slice is not null).ToList();
        if (facts.Count == 0)
        {
            return [];
        }

        // What bites beyond the horizon is no warning yet.
        var isFar = rule.From(subject) is { } from && from > DateOnly.FromDateTime(subject.Today.UtcDateTime).AddDays(horizon);
        var severity = isFar ? Severity.Note : rule.Severity;
        return isFar && rule.IsOnlyFromThen ? []
            : rule.IsPerPlace ? facts.Select(fact => Make(rule, severity, subject, [fact]))
            : [Make(rule, severity, subject, [.. facts])];
    }

    private static AuditFinding Make(AuditRule rule, Severity severity, Subject subject, ImmutableArray<Fact> because) => new(rule.Id, severity, subject.Name, because)
    {
        Title = rule.Title,
        Why = rule.Why,
        Change = rule.Change,
        Cost = rule.Cost,
        Sources = rule.Sources,
        Confidence = rule.Confidence,
        From = rule.From(subject),
    };

    private static string Places(AuditFinding finding) =>
        string.Join(" ", finding.Because.Select(fact => $"{fact.Setting.Name}@{fact.Source.Slice?.Input}:{fact.Source.Slice?.Offset}"));

    /// <summary>What a setting of the org does to each of its apps is one finding.</summary>
    private static AuditFinding Join(IEnumerable<AuditFinding> same)
    {
        var all = same.ToList();
        return all.Count == 1 ? all[0] : all[0] with { Subject = "the org" };
    }
}

using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>What a reader of a diagnosis should know beside the causes.</summary>
internal static class Remarks
{
    public static IEnumerable<string> On(Diagnosis diagnosis, IReadOnlyCollection<Document> documents) =>
        [
            .. diagnosis.Notes,
            .. Hearsay(documents),
            .. Origins(diagnosis),
            .. Disagreements(diagnosis.World),
            .. Retries(diagnosis),
            .. BareStatuses(diagnosis),
            .. ChangeReport.Ahead(diagnosis.World).Distinct().Select(change => change.Sentence()),
            .. documents.SelectMany(document => document.Notes.Select(note => $"{document.Name}: {note}")),
            .. documents.SelectMany(Hidden),
        ];

    /// <summary>Words that guides use and Salesforce does not send.</summary>
    private static IEnumerable<string> Hearsay(IReadOnlyCollection<Document> documents) =>
        from word in HearsayCodes.All
        where documents.Any(document => document.Excerpts.Any(excerpt => word.FindIn(excerpt.Text) >= 0))
        select $"{word.Word}: {word.Really}";

    /// <summary>Questions and rivals name causes by their slug alone: here stands whose they are.</summary>
    private static IEnumerable<string> Origins(Diagnosis diagnosis) =>
        from finding in diagnosis.Findings.Concat(diagnosis.RuledOut)
        where finding.Cause.Origin.Length > 0
        group finding.Cause.Slug by finding.Cause.Origin into slugs
        select $"From {slugs.Key}, which sfoauth has not checked: {string.Join(", ", slugs)}.";

    private static IEnumerable<string> Disagreements(World world) =>
        from fact in world.Facts
        group fact by fact.Setting into same
        where same.Skip(1).Any()
        select $"The sources disagree about {same.Key.Label}, so it counts as not known: {string.Join(", ", same.Select(fact => $"{same.Key.Show(fact.Value)} ({fact.Source})"))}.";

    private static IEnumerable<string> Retries(Diagnosis diagnosis) =>
        from symptom in diagnosis.Symptoms
        where symptom.Candidates is [{ Retry.Length: > 0 }]
        select $"\"{symptom.Words}\" may be repeated without a change{When(symptom.Candidates[0].Retry)}.";

    private static string When(string retry) => retry is "yes" ? "" : ", " + retry.Replace("yes, ", "", StringComparison.Ordinal);

    private static IEnumerable<string> BareStatuses(Diagnosis diagnosis) =>
        from symptom in diagnosis.Symptoms
        where symptom.LoginStatus is { IsReadFromNameOnly: true }
        select $"{symptom.LoginStatus!.Name}: of this Login History status only the name is known, so nothing was concluded from it.";

    private static IEnumerable<string> Hidden(Document document) =>
        document.Masked.IsEmpty ? [] : [$"{document.Name}: hidden before reading: {string.Join(", ", document.Masked.GroupBy(secret => secret.Kind).Select(kind => $"{kind.Key} (line {string.Join(", ", kind.Select(secret => secret.Slice.Line).Distinct().Take(5))})"))}."];
}

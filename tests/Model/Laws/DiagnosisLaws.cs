namespace SfOAuth.Tests.Laws;

/// <summary>What holds of every diagnosis, whatever went in.</summary>
public sealed class DiagnosisLaws
{
    public static TheoryData<string> Slugs => Law.AllSlugs;

    [Theory, MemberData(nameof(Slugs))]
    public void Probabilities_are_no_more_than_the_whole(string slug) =>
        Law.Holds(
            from diagnosis in Diagnoses(Law.Cause(slug))
            let sum = diagnosis.Findings.Sum(finding => finding.Probability)
            where sum > 1 + 1e-9 || diagnosis.Findings.Any(finding => finding.Probability is not (>= 0 and <= 1))
            select $"{Words(diagnosis)}: probabilities sum to {sum}");

    [Theory, MemberData(nameof(Slugs))]
    public void The_ranking_falls(string slug) =>
        Law.Holds(
            from diagnosis in Diagnoses(Law.Cause(slug))
            where diagnosis.Findings.Zip(diagnosis.Findings.Skip(1)).Any(pair => pair.First.Probability < pair.Second.Probability)
            select $"{Words(diagnosis)}: a later finding is likelier");

    [Theory, MemberData(nameof(Slugs))]
    public void Only_the_first_finding_is_ever_confirmed_and_then_the_outcome_says_so(string slug) =>
        Law.Holds(
            from diagnosis in Diagnoses(Law.Cause(slug))
            let confirmed = diagnosis.Findings.Count(finding => finding.State is State.Confirmed)
            where confirmed > 1 || (confirmed == 1) != diagnosis.Outcome is Outcome.Certain || diagnosis.Findings.Skip(1).Any(finding => finding.State is State.Confirmed)
            select $"{Words(diagnosis)}: {confirmed} confirmed, outcome {diagnosis.Outcome}");

    [Theory, MemberData(nameof(Slugs))]
    public void Nothing_is_both_found_and_ruled_out(string slug) =>
        Law.Holds(
            from diagnosis in Diagnoses(Law.Cause(slug))
            from finding in diagnosis.Findings
            where diagnosis.RuledOut.Any(other => other.Cause == finding.Cause)
            select $"{Words(diagnosis)}: {finding.Cause} in both lists");

    /// <summary>With nothing else known, with all facts of the broken org, and with those of the mended org.</summary>
    private static IEnumerable<Diagnosis> Diagnoses(RootCause cause)
    {
        var broken = cause.Break(Law.HealthyOrg);
        return from seen in Seen.Of(cause)
               from world in new[] { World.Unknown, broken, cause.Repair(broken) }
               select Law.Examine([seen.Symptom], world);
    }

    private static string Words(Diagnosis diagnosis) => diagnosis.Symptoms[0].Words;
}

using CsCheck;

namespace SfOAuth.Tests.Laws;

/// <summary>Evidence that is true never hurts the truth, and comes in any order.</summary>
public sealed class EvidenceLaws
{
    public static TheoryData<string> Slugs => Law.AllSlugs;

    [Theory, MemberData(nameof(Slugs))]
    public void More_evidence_never_makes_a_true_cause_impossible(string slug)
    {
        var cause = Law.Cause(slug);
        (Symptom Symptom, World World)[] incidents = [.. Incidents(cause).Select(incident => (incident.Seen.Symptom, incident.World))];

        Gen.OneOf(incidents).SelectMany(incident => Any.SubsetOf([.. incident.World.Facts]).Select(facts => (incident.Symptom, Facts: facts))).Sample(
            sample => Survives(cause, sample.Symptom, sample.Facts),
            print: sample => $"{slug}: {sample.Symptom.Words} with {string.Join("; ", sample.Facts.AsEnumerable())}",
            iter: 60, threads: 1);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Seen_to_be_the_case_it_is_listed(string slug)
    {
        var cause = Law.Cause(slug);

        Law.Holds(
            from incident in Incidents(cause)
            where incident.Seen.Part >= Law.Plausible && !(Law.Examine([incident.Seen.Symptom], incident.World).For(cause)?.Probability > 0)
            select $"{slug}: not listed for {incident.Seen.Name} though every fact of it is known");
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_cause_states_only_answers_that_exist_under_its_flows(string slug)
    {
        var cause = Law.Cause(slug);

        Law.Holds(
            from sign in cause.Says
            where !sign.Refusal.Flows.IsEmpty && sign.Refusal.Flows.All(flow => cause.Holds(World.Unknown.Set(Request.Flow, flow)) is Verdict.No)
            select $"{slug}: {sign.Refusal.Id} exists under {string.Join(", ", sign.Refusal.Flows)} only, where the cause cannot be the case");
    }

    [Theory, MemberData(nameof(Slugs))]
    public void The_order_of_inputs_never_changes_the_result(string slug)
    {
        var cause = Law.Cause(slug);
        var symptoms = Seen.Of(cause).Select((seen, at) => seen.Symptom with { Slice = seen.Symptom.Slice with { Offset = 100 * at } }).ToArray();
        var facts = cause.Break(Law.HealthyOrg).Facts.Concat(Law.HealthyOrg.Facts.Where(fact => cause.When.Settings.Contains(fact.Setting))).ToArray();

        Gen.Select(Any.OrderOf(symptoms), Any.OrderOf(facts)).Sample(
            (mixed, told) => Story(mixed, told) == Story(symptoms, facts),
            iter: 12, threads: 1);
    }

    /// <summary>Every way for the cause to come about, with every sign of it that fits.</summary>
    private static IEnumerable<((Symptom Symptom, double Part, string Name) Seen, World World)> Incidents(RootCause cause) =>
        from world in Law.Ways(cause)
        from seen in Seen.Of(cause)
        where seen.Symptom.Fits(world)
        select (seen, world);

    private static bool Survives(RootCause cause, Symptom symptom, Fact[] facts)
    {
        var diagnosis = Law.Examine([symptom], World.Unknown.With(facts));
        return !diagnosis.RulesOut(cause) && diagnosis.For(cause) is null or { Probability: > 0 };
    }

    private static string Story(IEnumerable<Symptom> symptoms, IEnumerable<Fact> facts)
    {
        var diagnosis = Law.Examine(symptoms, World.Unknown.With(facts));
        return string.Join("\n", diagnosis.Findings.Concat(diagnosis.RuledOut).Select(finding => $"{finding.Cause} {finding.State} {finding.Probability:R} {string.Join(", ", finding.For.Select(evidence => evidence.Text))}"))
            + $"\n{diagnosis.Outcome} {string.Join(", ", diagnosis.Ask.Select(question => question.Name))}";
    }
}

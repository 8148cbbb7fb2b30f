namespace SfOAuth.Tests.Laws;

/// <summary>Backwards: the bare words keep every cause in play that states them.</summary>
public sealed class SymptomLaws
{
    public static TheoryData<string> Slugs => Law.AllSlugs;

    public static TheoryData<string> Refusals => Law.Refusals;

    [Theory, MemberData(nameof(Slugs))]
    public void The_bare_symptom_is_enough_to_suspect_it(string slug)
    {
        var cause = Law.Cause(slug);

        Law.Holds(
            from seen in Seen.Of(cause)
            let diagnosis = Law.Examine([seen.Symptom], World.Unknown)
            where diagnosis.RulesOut(cause) || (seen.Part >= Law.Plausible && diagnosis.For(cause) is null)
            select $"{slug}: {(diagnosis.RulesOut(cause) ? "ruled out" : "not listed")} for the bare {seen.Name} (its part {seen.Part})");
    }

    [Theory, MemberData(nameof(Refusals))]
    public void A_cause_nobody_saw_never_outranks_a_plausible_rival(string id)
    {
        var refusal = Law.Refusal(id);
        var ranked = Law.Examine([Seen.Answer(refusal)], World.Unknown).Findings;
        var unseen = ranked.TakeWhile(finding => finding.Cause.Rarity is not Rarity.NearZero).Count();

        Law.Holds(
            from finding in ranked.Skip(unseen)
            where finding.Cause.Rarity is not Rarity.NearZero && finding.Cause.Says.Any(sign => sign.Refusal == refusal && sign.Part >= Law.Plausible)
            select $"{id}: {ranked[unseen].Cause} stands before {finding.Cause}");
    }

    [Fact]
    public void The_parts_of_all_causes_in_one_answer_are_no_more_than_the_whole() =>
        Law.Holds(
            from sign in Catalogue.Causes.SelectMany(cause => cause.Says)
            group sign.Part by sign.Refusal into parts
            where parts.Sum() > 1 + 1e-9
            select $"{parts.Key.Id}: the parts sum to {parts.Sum():0.###}");

    [Fact]
    public void The_parts_of_all_causes_in_one_row_are_no_more_than_the_whole() =>
        Law.Holds(
            from trace in Catalogue.Causes.SelectMany(cause => cause.Leaves)
            group trace.Part by trace.Status into parts
            where parts.Sum() > 1 + 1e-9
            select $"{parts.Key.Name}: the parts sum to {parts.Sum():0.###}");

    [Fact]
    public void A_cause_states_an_answer_or_a_row_once() =>
        Law.Holds(
            from cause in Catalogue.Causes
            from name in Seen.Of(cause).GroupBy(seen => seen.Name).Where(same => same.Count() > 1).Select(same => same.Key)
            select $"{cause} states {name} more than once");
}

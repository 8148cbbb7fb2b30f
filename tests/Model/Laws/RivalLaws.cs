namespace SfOAuth.Tests.Laws;

/// <summary>Two causes that answer in the same words must be told apart by something a person can look up.</summary>
public sealed class RivalLaws
{
    public static TheoryData<string> Slugs => Law.AllSlugs;

    [Theory, MemberData(nameof(Slugs))]
    public void No_two_causes_of_one_answer_are_indistinguishable(string slug)
    {
        var cause = Law.Cause(slug);

        Law.Holds(
            from rival in Rivals(cause).Select(pair => pair.Rival).Distinct()
            where !Differs(cause, rival)
            select $"{slug} and {rival} share an answer, and nothing that can be asked differs");
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Once_the_facts_that_split_two_causes_are_known_the_true_one_stands_first(string slug)
    {
        var cause = Law.Cause(slug);
        var broken = cause.Break(Law.HealthyOrg);

        Law.Holds(
            from pair in Rivals(cause)
            let world = Only(broken, [.. Deciding(cause), .. Deciding(pair.Rival), Incident.Today])
            let diagnosis = Law.Examine([Seen.Answer(pair.Shared)], world)
            let own = diagnosis.For(cause)?.Probability ?? 0
            let other = diagnosis.For(pair.Rival)?.Probability ?? 0
            where own <= other
            select $"{pair.Shared.Id}: with the facts of {slug} known it has {own:0.000}, its rival {pair.Rival} {other:0.000}");
    }

    private static IEnumerable<(RootCause Rival, Refusal Shared)> Rivals(RootCause cause) =>
        from sign in cause.Says
        where sign.Part >= Law.Plausible
        from rival in Law.Rules.Causes
        where rival != cause && rival.Says.Any(other => other.Refusal == sign.Refusal && other.Part >= Law.Plausible)
        select (rival, sign.Refusal);

    private static bool Differs(RootCause one, RootCause other)
    {
        var (left, right) = (one.Break(Law.HealthyOrg), other.Break(Law.HealthyOrg));
        return Deciding(one).Concat(Deciding(other)).Any(setting => setting.CanBeAsked && !Shown(left, setting).SequenceEqual(Shown(right, setting)));
    }

    private static IEnumerable<string> Shown(World world, Setting setting) => world[setting].Select(fact => setting.Show(fact.Value));

    private static IEnumerable<Setting> Deciding(RootCause cause) => cause.Given.Settings.Concat(cause.When.Settings);

    private static World Only(World world, HashSet<Setting> settings) =>
        World.Unknown.With(world.Facts.Where(fact => settings.Contains(fact.Setting)));
}

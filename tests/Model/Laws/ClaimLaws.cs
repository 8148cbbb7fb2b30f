namespace SfOAuth.Tests.Laws;

/// <summary>The three-valued logic under everything: unknown is never "no".</summary>
public sealed class ClaimLaws
{
    private static readonly Truth[] Truths = [.. Enum.GetValues<Verdict>().Select(verdict => new Truth(verdict, [], []))];

    public static TheoryData<string> Slugs => Law.AllSlugs;

    [Fact]
    public void And_and_or_do_not_care_about_order() =>
        Law.Holds(
            from one in Truths
            from other in Truths
            where one.And(other).Verdict != other.And(one).Verdict || one.Or(other).Verdict != other.Or(one).Verdict
            select $"{one.Verdict}, {other.Verdict}");

    [Fact]
    public void And_is_the_weaker_and_or_the_stronger_of_two() =>
        Law.Holds(
            from one in Truths
            from other in Truths
            where one.And(other).Verdict != (Verdict)Math.Min((int)one.Verdict, (int)other.Verdict) || one.Or(other).Verdict != (Verdict)Math.Max((int)one.Verdict, (int)other.Verdict)
            select $"{one.Verdict}, {other.Verdict}");

    [Theory]
    [InlineData("refresh-expired-fixed", 20, Verdict.No)]
    [InlineData("refresh-expired-fixed", 120, Verdict.Unknown)]
    [InlineData("refresh-expired-idle", 20, Verdict.No)]
    [InlineData("refresh-expired-idle", 120, Verdict.Unknown)]
    public void What_is_younger_than_the_shortest_policy_has_outlived_none_whichever_the_app_has(string slug, int minutes, Verdict verdict)
    {
        var age = TimeSpan.FromMinutes(minutes);

        Assert.Equal(verdict, Law.Cause(slug).When.Holds(World.Unknown.With(Grant.Age.At(age), Grant.IdleFor.At(age))));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Where_nothing_is_known_nothing_is_denied(string slug) =>
        Law.Holds(Law.Claims(Law.Cause(slug)).Where(claim => claim.Holds(World.Unknown) is not Verdict.Unknown).Select(claim => $"{slug}: {Law.Words(claim)} in an unknown world"));

    [Theory, MemberData(nameof(Slugs))]
    public void Made_it_holds_and_unmade_it_does_not(string slug) =>
        Law.Holds(
            from claim in Law.Claims(Law.Cause(slug))
            from world in new[] { Law.HealthyOrg, World.Unknown }
            let made = claim.Make(world)
            from breach in new[] { (Wrong: claim.Holds(made) is not Verdict.Yes, Words: "does not hold when made"), (Wrong: claim.Unmake(made).Then(claim.Holds) is not Verdict.No, Words: "still holds, or is unknown, when unmade") }
            where breach.Wrong
            select $"{slug}: \"{Law.Words(claim)}\" {breach.Words}, starting from {(world == World.Unknown ? "nothing known" : "the healthy org")}");

    [Theory, MemberData(nameof(Slugs))]
    public void The_quick_answer_and_the_reasoned_answer_agree(string slug) =>
        Law.Holds(
            from claim in Law.Claims(Law.Cause(slug))
            from world in new[] { World.Unknown, Law.HealthyOrg, claim.Make(Law.HealthyOrg), claim.Make(World.Unknown) }
            let truth = claim.Judge(world)
            where truth.Verdict != claim.Holds(world) || (truth.Verdict is Verdict.Unknown) != (truth.Lacking.Length > 0) || (truth.Verdict is not Verdict.Unknown && truth.Because.IsEmpty)
            select $"{slug}: \"{Law.Words(claim)}\" holds {claim.Holds(world)}, judged {truth.Verdict} by {truth.Because.Length} facts, lacking {truth.Lacking.Length}");
}

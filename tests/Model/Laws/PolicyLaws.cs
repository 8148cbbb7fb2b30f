namespace SfOAuth.Tests.Laws;

/// <summary>Forwards: a cause refuses, its fix grants, and nothing else does either.</summary>
public sealed class PolicyLaws
{
    public static TheoryData<string> Slugs => Law.AllSlugs;

    [Theory, MemberData(nameof(Slugs))]
    public void A_healthy_org_is_never_accused(string slug) =>
        Assert.Equal(Verdict.No, Law.Cause(slug).When.Holds(Law.HealthyOrg));

    [Theory, MemberData(nameof(Slugs))]
    public void What_it_breaks_is_refused_in_its_name(string slug)
    {
        var cause = Law.Cause(slug);

        var decision = Decision.On(cause.Break(Law.HealthyOrg), Law.Rules);

        Assert.Equal(slug, decision is Decision.Denied denied ? denied.Cause.Slug : "granted");
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Its_fix_is_enough(string slug)
    {
        var cause = Law.Cause(slug);

        var mended = cause.Repair(cause.Break(Law.HealthyOrg));

        Law.Holds(Decision.AllGates(mended, Law.Rules).Select(gate => $"after the fix of {slug}: refused by {gate}"));
    }

    [Fact]
    public void A_healthy_org_is_granted() => Assert.IsType<Decision.Granted>(Decision.On(Law.HealthyOrg, Law.Rules));
}

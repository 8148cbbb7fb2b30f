using SfOAuth.Intake;
using SfOAuth.Rules;

namespace SfOAuth.Tests;

/// <summary>What the laws share: the day, the healthy org, the causes as test data.</summary>
internal static class Law
{
    public static readonly DateTimeOffset Today = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A part under which a cause is no plausible reading of an answer.</summary>
    public const double Plausible = 0.02;

    public static World HealthyOrg { get; } = Healthy.On(Today);

    public static TheoryData<string> Slugs { get; } = [.. Catalogue.Causes.Select(cause => cause.Slug)];

    /// <summary>Our causes and those of the example rule files: what holds of the ones holds of the others.</summary>
    public static Rulebook Rules { get; } = Examples();

    /// <summary>The causes of both.</summary>
    public static TheoryData<string> AllSlugs { get; } = [.. Rules.Causes.Select(cause => cause.Slug)];

    public static TheoryData<string> Refusals { get; } = [.. Vocabulary.Refusals.Select(refusal => refusal.Id)];

    public static RootCause Cause(string slug) => Rules.Find(slug) ?? throw new ArgumentException($"no cause {slug}", nameof(slug));

    public static Refusal Refusal(string id) => Vocabulary.Refusals.Single(refusal => refusal.Id == id);

    /// <summary>Every claim a cause makes, apart from "always".</summary>
    public static IEnumerable<Claim> Claims(RootCause cause) =>
        cause.Clues.Select(clue => clue.Claim).Prepend(cause.Fix).Prepend(cause.When).Prepend(cause.Given).Where(claim => claim != Claim.Always);

    /// <summary>The worlds in which the cause is the case: one for every way in which it comes about, the other ways left open.</summary>
    public static IEnumerable<World> Ways(RootCause cause)
    {
        if (cause.When is not AnyClaim any)
        {
            return [cause.Break(HealthyOrg)];
        }

        var open = any.Settings.Except([Incident.Today]).Aggregate(HealthyOrg, (world, setting) => world.Without(setting));
        return any.Parts.Select(way => way.Make(cause.Given.Make(open)));
    }

    /// <summary>A claim in words.</summary>
    public static string Words(Claim claim) => claim switch
    {
        AllClaim all => string.Join(" & ", all.Parts.Select(Words)),
        AnyClaim any => $"({string.Join(" | ", any.Parts.Select(Words))})",
        _ => claim.ToString(),
    };

    /// <summary>The diagnosis by all of them.</summary>
    public static Diagnosis Examine(IEnumerable<Symptom> seen, World known) => Doctor.Examine(seen, known, rules: Rules);

    /// <summary>Fails with one line per breach.</summary>
    public static void Holds(IEnumerable<string> breaches)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    private static Rulebook Examples() => RuleFiles.Read([Path.Combine(Repository.Root, "examples", "rules")], Today) switch
    {
        Reading<Rulebook>.Accepted { Value: var rules } => rules,
        Reading<Rulebook>.Rejected { Why: var why } => throw new InvalidOperationException(why),
        _ => throw new InvalidOperationException("neither read nor refused"),
    };
}

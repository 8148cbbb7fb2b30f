using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>One cause against the facts, before the symptoms are weighed.</summary>
internal sealed record Judgement(RootCause Cause, Truth Truth, double Factor, bool IsRuledOut, ImmutableArray<Clue> Clues, World World)
{
    /// <summary>The cause is seen to be the case.</summary>
    private const double SeenTrue = 12;

    /// <summary>One of several conditions is seen to be unusual, in the way the cause needs it.</summary>
    private const double PartlyTrue = 3;

    private static readonly Truth NotJudged = new(Verdict.Unknown, [], []);

    public static Judgement Of(RootCause cause, World world)
    {
        var given = cause.Given.Holds(world);
        var truth = given is Verdict.No ? cause.Given.Judge(world) : cause.When.Settings.Any(setting => !world[setting].IsEmpty) ? cause.When.Judge(world) : NotJudged;
        var clues = cause.Clues.Where(clue => clue.Claim.Holds(world) is Verdict.Yes).ToImmutableArray();
        var factor = truth.Verdict switch
        {
            Verdict.Yes => SeenTrue,
            Verdict.No => Refuted(truth),
            _ => Partly(cause.When, world),
        };
        return new(cause, truth, clues.Aggregate(factor * Row(cause, world), (product, clue) => product * clue.Ratio), truth.IsNo && Refuted(truth) <= 0.1, clues, world);
    }

    public Finding Conclude(double probability, State state, ImmutableArray<Symptom> telling)
    {
        var said = telling.Where(symptom => Explains(symptom)).Select(symptom => new Evidence(symptom.Words, new Source(Standing.Read, symptom.Slice)));
        var facts = Truth.IsYes ? Truth.Because.Select(fact => new Evidence(fact.ToString(), fact.Source, SeenTrue)) : [];
        return new(Cause, state, probability)
        {
            For = [.. said.Concat(facts).Concat(Speaking(clue => clue.Ratio > 1)).DistinctBy(evidence => evidence.Text)],
            Against = [.. (Truth.IsNo ? Truth.Because.Select(fact => new Evidence(fact.ToString(), fact.Source, Factor)) : []).Concat(Speaking(clue => clue.Ratio < 1)).DistinctBy(evidence => evidence.Text)],
            Missing = Truth.IsYes || Truth.IsNo ? [] : [.. Cause.When is AnyClaim any ? any.Parts[0].Settings.Where(Truth.Lacking.Append(any.Parts[0].Settings[0]).Contains) : Truth.Lacking.IsEmpty ? Cause.When.Settings : Truth.Lacking],
        };
    }

    /// <summary>The surer the source, the harder a refutation: people misremember, requests do not.</summary>
    private static double Refuted(Truth truth) => truth.Because.Select(fact => fact.Source.Standing).DefaultIfEmpty(Standing.Inferred).Min() switch
    {
        Standing.Read => 0.02,
        Standing.Stated => 0.04,
        Standing.Derived => 0.08,
        _ => 0.2,
    };

    private static double Partly(Claim claim, World world) => claim switch
    {
        AllClaim all => all.Parts.Aggregate(1.0, (product, part) => product * Partly(part, world)),
        AnyClaim any => any.Parts.Max(part => Partly(part, world)),
        SettingClaim { Setting.MayVary: false } one when one.Holds(world) is Verdict.Yes && world[one.Setting][0].Value is var value && one.Setting.Usual is { } usual && !usual.Equals(value) => PartlyTrue,
        _ => 1,
    };

    private static double Row(RootCause cause, World world) =>
        world.Get(Incident.HistoryRow) is not { } row || cause.Row is not { } expected ? 1 : row == expected ? 2 : 0.4;

    private bool Explains(Symptom symptom) =>
        symptom.LoginStatus is { } status
            ? Cause.Leaves.Any(trace => trace.Status == status)
            : Cause.Says.Any(sign => symptom.Candidates.Contains(sign.Refusal));

    private IEnumerable<Evidence> Speaking(Func<Clue, bool> which) =>
        from clue in Clues.Where(which)
        from fact in clue.Claim is TestClaim<DateTimeOffset> ? [] : FactsBehind(clue)
        select new Evidence(fact.ToString(), fact.Source, clue.Ratio);

    private ImmutableArray<Fact> FactsBehind(Clue clue) => [.. clue.Claim.Settings.SelectMany(setting => World[setting])];
}

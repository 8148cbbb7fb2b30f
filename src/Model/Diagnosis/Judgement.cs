using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>One cause against the facts, before the symptoms are weighed.</summary>
internal readonly struct Judgement
{
    /// <summary>The cause is said or read to be the case.</summary>
    private const double SeenTrue = 30;

    /// <summary>Free words suggest that it is the case.</summary>
    private const double GuessedTrue = 10;

    /// <summary>One of several conditions is seen to be unusual, in the way the cause needs it.</summary>
    private const double PartlyTrue = 3;

    private readonly World world;
    private readonly Verdict given;
    private readonly Verdict when;

    /// <summary>What its condition and its clues make of it, whatever else was seen.</summary>
    private readonly double own;

    private Judgement(RootCause cause, World world, Shape shape)
    {
        Cause = cause;
        this.world = world;
        given = cause.Given.Holds(world);
        when = cause.When.Holds(world);
        var refuted = IsRefuted ? Refuted(Truth) : 1;
        own = IsRefuted ? refuted : when is Verdict.Yes ? IsSettled ? SeenTrue : GuessedTrue : Partly(cause.When, world);
        IsRuledOut = refuted <= 0.1;
        foreach (var clue in cause.Clues)
        {
            own *= clue.Claim.Holds(world) is Verdict.Yes ? clue.Ratio : 1;
        }

        Factor = own * shape.Bears(Cause);
    }

    private Judgement(Judgement same, World world, Shape shape)
    {
        this = same;
        this.world = world;
        Factor = own * shape.Bears(Cause);
    }

    public RootCause Cause { get; }

    /// <summary>How many times likelier the facts make the cause.</summary>
    public double Factor { get; }

    /// <summary>Something that was said or read speaks against it.</summary>
    public bool IsRuledOut { get; }

    /// <summary>Whether its condition holds, with the facts that decide.</summary>
    public Truth Truth => given is Verdict.No ? Cause.Given.Judge(world) : Cause.When.Judge(world);

    /// <summary>Its condition is seen to hold, by what was said or read: whatever else is wrong, this gate refuses as well.</summary>
    public bool IsGate => !IsRefuted && when is Verdict.Yes && IsSettled;

    /// <summary>Something speaks for this very cause.</summary>
    public bool IsTouched => !IsRefuted && (when is Verdict.Yes || Factor >= PartlyTrue);

    private bool IsSettled => Cause.When.Judge(world).Because.All(fact => fact.Source.Standing > Standing.Inferred);

    private bool IsRefuted => given is Verdict.No || when is Verdict.No;

    public static Judgement Of(RootCause cause, World world, Shape shape) => new(cause, world, shape);

    /// <summary>The same judgement in a world that differs in nothing the cause turns on.</summary>
    public Judgement In(World other, Shape shape) => new(this, other, shape);

    public Finding Conclude(double probability, State state, ImmutableArray<Symptom> telling)
    {
        var truth = Truth;
        var (speaksFor, speaksAgainst) = (new List<Evidence>(), new List<Evidence>());
        foreach (var symptom in telling)
        {
            if (Explains(Cause, symptom))
            {
                Add(speaksFor, new(symptom.Words, new Source(Standing.Read, symptom.Slice)));
            }
        }

        Cite(truth.IsYes ? speaksFor : truth.IsNo ? speaksAgainst : [], truth.Because, truth.IsYes ? SeenTrue : Factor);
        foreach (var clue in Cause.Clues)
        {
            if (clue.Claim.Holds(world) is Verdict.Yes)
            {
                Cite(clue.Ratio > 1 ? speaksFor : speaksAgainst, FactsOf(clue), clue.Ratio);
            }
        }

        return new(Cause, state, probability)
        {
            For = [.. speaksFor],
            Against = [.. speaksAgainst],
            Missing = truth.IsNo ? [] : truth.IsYes ? Guessed(truth) : Lacking(Cause, truth),
        };
    }

    private ImmutableArray<Fact> FactsOf(Clue clue)
    {
        var known = world;
        return [.. clue.Claim.Settings.SelectMany(setting => known[setting])];
    }

    private static void Cite(List<Evidence> evidence, ImmutableArray<Fact> facts, double weight)
    {
        foreach (var fact in facts)
        {
            Add(evidence, new(fact.ToString(), fact.Source, weight));
        }
    }

    private static void Add(List<Evidence> evidence, Evidence one)
    {
        if (!evidence.Exists(other => other.Text == one.Text))
        {
            evidence.Add(one);
        }
    }

    /// <summary>What was read between the lines is no observation.</summary>
    private static ImmutableArray<Setting> Guessed(Truth truth) =>
        [.. truth.Because.Where(fact => fact.Source.Standing is Standing.Inferred).Select(fact => fact.Setting).Distinct()];

    /// <summary>Of several ways for it to come about, the usual one.</summary>
    private static ImmutableArray<Setting> Lacking(RootCause cause, Truth truth) =>
        cause.When is AnyClaim any ? [.. any.Parts[0].Settings.Where(truth.Lacking.Contains)] : truth.Lacking;

    /// <summary>The surer the source, the harder a refutation: people misremember, requests do not.</summary>
    private static double Refuted(Truth truth) => truth.Because.Select(fact => fact.Source.Standing).DefaultIfEmpty(Standing.Inferred).Min() switch
    {
        Standing.Read => 0.02,
        Standing.Stated => 0.04,
        Standing.Derived => 0.08,
        _ => 0.2,
    };

    private static double Partly(Claim claim, World world)
    {
        switch (claim)
        {
            case AllClaim all:
                var product = 1.0;
                foreach (var part in all.Parts)
                {
                    product *= Partly(part, world);
                }

                return product;
            case AnyClaim any:
                var best = 1.0;
                foreach (var part in any.Parts)
                {
                    best = Math.Max(best, Partly(part, world));
                }

                return best;
            default:
                return claim is SettingClaim { Setting: { MayVary: false, Usual: { } usual } setting } && claim.Holds(world) is Verdict.Yes && !usual.Equals(world[setting][0].Value) ? PartlyTrue : 1;
        }
    }

    private static bool Explains(RootCause cause, Symptom symptom) =>
        symptom.LoginStatus is { } status
            ? cause.Leaves.Any(trace => trace.Status == status)
            : Weighing.Uncovered(symptom.Candidates) is var candidates && cause.Says.Any(sign => candidates.Contains(sign.Refusal));
}

using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>
/// Backwards: which causes explain what was seen, given what is known? The causes' own statements are weighed
/// against the symptoms and the facts; the order in which these came never matters.
/// </summary>
public static class Doctor
{
    private const double Worth = 0.004;
    private const int Shown = 12;

    /// <summary>Facts that speak so strongly for a cause that a neighbour's word beside them does not matter.</summary>
    private const double Compelling = 12;

    /// <summary>Ranks the causes of one incident.</summary>
    /// <param name="seen">What was observed, in any order.</param>
    /// <param name="known">What is known; <see cref="Incident.Today"/> must be among it for dated causes.</param>
    /// <param name="neighbours">Words of neighbouring fields that were found beside.</param>
    /// <param name="rules">The causes to weigh; the catalogue alone where none are given.</param>
    public static Diagnosis Examine(IEnumerable<Symptom> seen, World known, ImmutableArray<NeighbourSeen> neighbours = default, Rulebook? rules = null)
    {
        var practice = Practice.Of(rules);
        var symptoms = Distinct(seen);
        var world = Deduction.Complete(known, symptoms);
        var telling = Telling(symptoms, practice.Weighing);
        var judgements = practice.Judgements.Of(world);
        var scores = Score(telling, judgements, world, practice.Weighing);
        return IsAnothersAnswer(telling, neighbours, practice.Signatures)
            ? new(Outcome.NotOAuth) { Symptoms = symptoms, World = world, Neighbour = Neighbour.OtherVendor }
            : telling.IsEmpty && Neighbour.Of(symptoms, neighbours) is { } neighbour && judgements.All(judgement => judgement.Factor < Compelling)
            ? new(Outcome.NotOAuth) { Symptoms = symptoms, World = world, Neighbour = neighbour }
            : telling.IsEmpty && !judgements.Any(judgement => judgement.IsTouched)
                ? new(Outcome.Unexplained) { Symptoms = symptoms, World = world, Ask = Inquiry.First(world) }
                : Rank(symptoms, telling, judgements, scores, world);
    }

    private static ImmutableArray<Symptom> Distinct(IEnumerable<Symptom> seen) =>
        [.. seen.OrderBy(symptom => symptom.Slice.Input, StringComparer.Ordinal).ThenBy(symptom => symptom.Slice.Offset).ThenByDescending(symptom => symptom.Slice.Length)
            .DistinctBy(symptom => symptom.Key)];

    /// <summary>The same codes, sent by somebody else, unless the words beside the code are Salesforce's own.</summary>
    private static bool IsAnothersAnswer(ImmutableArray<Symptom> telling, ImmutableArray<NeighbourSeen> neighbours, Signatures signatures) =>
        !neighbours.IsDefault && neighbours.Any(seen => seen.Decides)
        && telling.All(symptom => symptom.LoginStatus is null && (!symptom.IsFromServer || signatures.Match("", symptom.Description).IsEmpty));

    /// <summary>What another test answered, and a client's word that it failed, count only where there is nothing better.</summary>
    private static ImmutableArray<Symptom> Telling(ImmutableArray<Symptom> symptoms, Weighing weighing)
    {
        var known = symptoms.Where(weighing.IsKnown).ToImmutableArray();
        var main = known.Any(symptom => !symptom.IsAside) ? known.RemoveAll(symptom => symptom.IsAside) : known;
        return main.Any(symptom => !symptom.IsHollow) ? main.RemoveAll(symptom => symptom.IsHollow) : main;
    }

    private static double[] Score(ImmutableArray<Symptom> telling, Judgement[] judgements, World world, Weighing weighing)
    {
        var scores = new double[judgements.Length];
        var serverSpoke = telling.Any(symptom => symptom.IsFromServer);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = judgements[i].Factor * (telling.IsEmpty ? Prior(judgements[i].Cause.Rarity) : 1);
        }

        foreach (var symptom in telling)
        {
            var likelihood = weighing.Of(symptom, world);
            var power = serverSpoke && !symptom.IsFromServer ? 0.5 : 1;
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] *= power == 1 ? likelihood[i] : Math.Pow(likelihood[i], power);
            }
        }

        var total = scores.Sum();
        return [.. scores.Select(score => score / total)];
    }

    private static double Prior(Rarity rarity) => rarity switch
    {
        Rarity.NearZero => 0.02,
        Rarity.Rare => 0.5,
        Rarity.Uncommon => 1.5,
        Rarity.Common => 4,
        _ => 8,
    };

    private static Diagnosis Rank(ImmutableArray<Symptom> symptoms, ImmutableArray<Symptom> telling, Judgement[] judgements, double[] scores, World world)
    {
        var order = Order(judgements, scores);
        var isAlone = Array.TrueForAll(order[1..], i => scores[i] < Worth || judgements[i].IsRuledOut);
        var top = Certainty.IsConfirmed(judgements[order[0]], (scores[order[0]], scores[order[1]], isAlone), telling, world) && !IsContested(judgements, order);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var rank = 0; rank < order.Length; rank++)
        {
            var (judgement, score) = (judgements[order[rank]], scores[order[rank]]);
            if ((score >= Worth && rank < Shown) || judgement.IsGate)
            {
                findings.Add(judgement.Conclude(score, State(judgement, score, findings.Count == 0 && top), telling));
            }
        }

        var open = findings.Where(finding => finding.State is not Diagnosing.State.RuledOut).ToImmutableArray();
        var shown = open.IsEmpty ? findings.ToImmutable() : open;
        var ruledOut = order.Where(i => judgements[i].IsRuledOut && Claimed(judgements[i].Cause, telling, world) && shown.All(other => other.Cause != judgements[i].Cause)).Take(Shown)
            .Select(i => judgements[i].Conclude(scores[i], Diagnosing.State.RuledOut, telling));
        return new(top ? Outcome.Certain : Outcome.Ambiguous)
        {
            Symptoms = symptoms,
            World = world,
            Findings = shown,
            RuledOut = [.. ruledOut],
            Ask = Inquiry.Ask(open, world, IsHistoryKnown(symptoms, world)),
        };
    }

    /// <summary>What a rule file states is never sure beside something that is seen to be wrong as well, however large a part it claims.</summary>
    private static bool IsContested(Judgement[] judgements, int[] order) =>
        judgements[order[0]].Cause.Origin.Length > 0 && Array.Exists(order[1..], i => judgements[i].IsGate);

    /// <summary>The places of the causes, best first; of equals the one whose name comes first.</summary>
    private static int[] Order(Judgement[] judgements, double[] scores)
    {
        var order = new int[scores.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (one, other) => scores[one] == scores[other]
            ? string.CompareOrdinal(judgements[one].Cause.Slug, judgements[other].Cause.Slug)
            : scores[other].CompareTo(scores[one]));
        return order;
    }

    private static State State(Judgement judgement, double score, bool isConfirmed) =>
        isConfirmed ? Diagnosing.State.Confirmed
        : judgement.IsRuledOut && score < 0.2 ? Diagnosing.State.RuledOut
        : score >= 0.5 ? Diagnosing.State.Likely
        : Diagnosing.State.Possible;

    /// <summary>A row that failed without its status being told is still worth reading.</summary>
    private static bool IsHistoryKnown(ImmutableArray<Symptom> symptoms, World world) =>
        symptoms.Any(symptom => symptom.LoginStatus is not null) || world.Get(Incident.HistoryRow) is HistoryRow.None or HistoryRow.Success;

    private static bool Claimed(RootCause cause, ImmutableArray<Symptom> telling, World world) =>
        telling.Any(symptom => Certainty.Says(cause, symptom, world));
}

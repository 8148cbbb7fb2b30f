using System.Collections.Frozen;
using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>How well each cause explains a symptom: the parts that the causes themselves state, turned round.</summary>
internal sealed class Weighing(Rulebook rules)
{
    /// <summary>What a cause keeps when it does not state the symptom: catalogue and witnesses err.</summary>
    private const double Floor = 0.001;

    /// <summary>Client wordings are often noise beside the server's own text.</summary>
    private const double NoiseFloor = 0.015;

    /// <summary>A row's status is written by the gate itself.</summary>
    private const double StatusFloor = 0.0002;

    private readonly FrozenDictionary<Refusal, double[]> bySign = Index<Refusal>(rules.Causes, rules.Refusals, static (cause, state) =>
    {
        foreach (var sign in cause.Says)
        {
            state(sign.Refusal, sign.Part);
        }
    });

    private readonly FrozenDictionary<LoginStatus, double[]> byTrace = Index<LoginStatus>(rules.Causes, Vocabulary.Statuses, static (cause, state) =>
    {
        foreach (var trace in cause.Leaves)
        {
            state(trace.Status, trace.Part);
        }
    });

    /// <summary>At least one cause states this symptom.</summary>
    public bool IsKnown(Symptom symptom) =>
        symptom.LoginStatus is { } status ? Array.Exists(byTrace[status], part => part > 0) : Uncovered(symptom.Candidates).Any(refusal => Array.Exists(bySign[refusal], part => part > 0));

    /// <summary>The likelihood of a symptom under every cause, in the order of the causes.</summary>
    public double[] Of(Symptom symptom, World world)
    {
        var sum = new double[rules.Causes.Length];
        if (symptom.LoginStatus is { } status)
        {
            Add(sum, byTrace[status], 1);
        }

        var fitting = Fitting(symptom.Candidates, world);
        var total = fitting.Sum(refusal => refusal.Weight);
        foreach (var refusal in fitting)
        {
            Add(sum, bySign[refusal], refusal.Weight / total);
        }

        var floor = symptom.LoginStatus is not null ? StatusFloor : symptom.IsFromServer ? Floor : NoiseFloor;
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = Math.Max(sum[i], floor * rules.Causes[i].Rarity switch { Rarity.NearZero => 0.05, Rarity.Rare => 0.4, _ => 1 });
        }

        return sum;
    }

    /// <summary>The refusals that exist under the flow and endpoint that are known; all, where none would be left.</summary>
    public static ImmutableArray<Refusal> Fitting(ImmutableArray<Refusal> candidates, World world)
    {
        var flows = world[Request.Flow];
        var all = Uncovered(candidates);
        var inFlow = flows.IsEmpty || all.Length < 2
            ? all
            : [.. all.Where(refusal => refusal.Flows.IsEmpty || flows.Any(fact => IsKin((Flow)fact.Value, refusal.Flows)))];
        return inFlow.IsEmpty ? all : inFlow;
    }

    /// <summary>With the answers that hide behind a client's words.</summary>
    public static ImmutableArray<Refusal> Uncovered(ImmutableArray<Refusal> candidates) =>
        candidates.All(refusal => refusal.Hides.IsEmpty) ? candidates : [.. candidates.SelectMany(refusal => refusal.Hides.IsEmpty ? [refusal] : refusal.Hides).Distinct()];

    /// <summary>People say "password" for SOAP login(), and "web server" for its later refreshes: the first is the same family, the second is not the same request.</summary>
    private static bool IsKin(Flow flow, ImmutableArray<Flow> flows) =>
        flows.Contains(flow)
        || (flow is Flow.Password && flows.Contains(Flow.SoapLogin))
        || (flow is Flow.Device or Flow.UserAgent or Flow.Hybrid && flows.Contains(Flow.WebServer));

    private static void Add(double[] sum, double[] parts, double weight)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += weight * parts[i];
        }
    }

    private static FrozenDictionary<T, double[]> Index<T>(ImmutableArray<RootCause> causes, ImmutableArray<T> all, Action<RootCause, Action<T, double>> state)
        where T : class
    {
        var index = all.ToDictionary(key => key, _ => new double[causes.Length]);
        for (var i = 0; i < causes.Length; i++)
        {
            var place = i;
            state(causes[i], (key, part) => index[key][place] = part);
        }

        return index.ToFrozenDictionary();
    }
}

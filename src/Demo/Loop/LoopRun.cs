using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Emulation;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;

namespace SfOAuth.Demonstration;

/// <summary>A broken org, a client that is refused, and what three readers with more and more evidence make of it.</summary>
internal sealed class LoopRun
{
    private readonly Document history;
    private readonly ImmutableArray<Fact> settings;
    private readonly ImmutableArray<Fact> complete;

    private LoopRun(DemoStage stage, Route route, (ProbePlan Plan, ProbeResult Result) probed, long before, ImmutableArray<Fact> ofClient)
    {
        (Stage, Route, (Plan, Result)) = (stage, route, probed);

        // Evidence is taken at once: the org changes while it is mended.
        Refusal = stage.Emulation.Log.Newest.FirstOrDefault(entry => entry.Cause.Length > 0);
        (history, settings, complete) = (OrgEvidence.History(stage, before), OrgEvidence.Settings(stage, Plan), OrgEvidence.Complete(stage, Plan, ofClient));
    }

    public DemoStage Stage { get; }

    public Route Route { get; }

    public ProbePlan Plan { get; }

    public ProbeResult Result { get; }

    /// <summary>When the attempt began that the run ended with.</summary>
    public required DateTimeOffset Began { get; init; }

    private ImmutableArray<Fact> Pretended { get; init; } = [];

    private RequestEntry? Refusal { get; }

    /// <summary>The gate that refused, as the emulator knows it.</summary>
    public RootCause? Refuser => Refusal is { } entry ? Catalogue.Find(entry.Cause) : null;

    /// <summary>It was refused in words that are known to be the cause's own, on this endpoint and flow.</summary>
    public bool IsInItsOwnWords => Refusal is { Modelled: "" } entry && Catalogue.Find(entry.Cause)!.Says.Any(sign => sign.Refusal.Id == entry.Said);

    /// <summary>The refusal, by its name in the catalogue.</summary>
    public string Said => Refusal?.Said ?? "";

    /// <summary>The emulator pretended what this client knows to be otherwise: no such thing happens.</summary>
    public bool IsContradicted => Client is { World: var world } && Pretended.Any(fact => world[fact.Setting] is [{ Source.Standing: >= Standing.Stated } known] && !known.Value.Equals(fact.Value));

    /// <summary>From the client's view alone.</summary>
    public Diagnosis? Client => Diagnose([], []);

    /// <summary>With Login History and the settings of the org.</summary>
    public Diagnosis? WithOrg => Diagnose([history], settings);

    /// <summary>With everything that anybody could tell.</summary>
    public Diagnosis? Complete => Diagnose([history], complete);

    /// <summary>Everything that is true of org, client and request.</summary>
    public World Everything => World.Unknown.With(complete).With(Request.Flow.At(Route.Flow), Incident.Today.At(Stage.Org.Now));

    /// <summary>Breaks a healthy org at the moment at which the route is struck, and runs the client once.</summary>
    public static async Task<LoopRun> StrikeAsync(DemoStage stage, Route route, params IReadOnlyList<RootCause> causes)
    {
        var plan = await route.Prepare(stage);
        var faults = new Faults();
        if (route.Strikes is ProbePhase.Login)
        {
            foreach (var cause in causes)
            {
                plan = faults.Take(stage.Break(cause, plan));
            }
        }
        else
        {
            plan = Later(stage, route, plan, causes, faults);
        }

        return await ProbeAsync(stage, route, plan, faults);
    }

    /// <summary>Runs the client once more, with a fresh credential and without its faults.</summary>
    public static async Task<LoopRun> AgainAsync(DemoStage stage, Route route)
    {
        return await ProbeAsync(stage, route, await route.Prepare(stage), new());
    }

    /// <summary>Runs the same client once more, with whatever it does wrong.</summary>
    public Task<LoopRun> OnceMoreAsync() => ProbeAsync(Stage, Route, Plan, new());

    /// <summary>A refresh is an attempt of its own: the row of the login before it says nothing about it.</summary>
    private static async Task<LoopRun> ProbeAsync(DemoStage stage, Route route, ProbePlan plan, Faults faults)
    {
        var (before, began) = (OrgEvidence.Newest(stage), stage.Org.Now);
        var result = await stage.ProbeAsync(plan with
        {
            Before = async (phase, stop) =>
            {
                await (plan.Before?.Invoke(phase, stop) ?? Task.CompletedTask);
                if (phase is ProbePhase.Refresh)
                {
                    (before, began) = (OrgEvidence.Newest(stage), stage.Org.Now);
                }
            },
        });
        return new(stage, route, (plan, result), before, [.. faults.OfClient]) { Began = began, Pretended = [.. faults.Pretended] };
    }

    /// <summary>The fault strikes in the middle of the run: what the client does wrong from then on is put into its requests.</summary>
    private static ProbePlan Later(DemoStage stage, Route route, ProbePlan plan, IReadOnlyList<RootCause> causes, Faults faults)
    {
        ProbePlan struck = plan;
        var isStruck = false;
        return plan with
        {
            Before = async (phase, stop) =>
            {
                await (plan.Before?.Invoke(phase, stop) ?? Task.CompletedTask);
                if (phase == route.Strikes && !isStruck)
                {
                    isStruck = true;
                    foreach (var cause in causes)
                    {
                        struck = faults.Take(stage.Break(cause, struck with { Before = null }));
                    }

                    await (struck.Before?.Invoke(phase, stop) ?? Task.CompletedTask);
                }
            },
            Spoil = sent => struck.Spoil?.Invoke(sent) ?? sent,
        };
    }

    private Diagnosis? Diagnose(IReadOnlyCollection<Document> beside, IEnumerable<Fact> stated) =>
        Result.Outcome is ProbeOutcome.Granted ? null : ProbeAction.Diagnose(Result, beside, stated, Stage.Org.Now);

    /// <summary>What the causes did to the client.</summary>
    private sealed class Faults
    {
        public List<Fact> OfClient { get; } = [];

        public List<Fact> Pretended { get; } = [];

        public ProbePlan Take((ProbePlan Plan, ImmutableArray<Fact> OfClient, ImmutableArray<Fact> Pretended) broken)
        {
            OfClient.AddRange(broken.OfClient);
            Pretended.AddRange(broken.Pretended);
            return broken.Plan;
        }
    }
}

using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Policies;

namespace SfOAuth.Demonstration;

/// <summary>Breaks an emulated org, probes it, diagnoses, makes the change, probes again, and looks for the proof.</summary>
public static class DemoRun
{
    private const string EvidenceFrom = "Login History was read over HTTP with SOQL as the administrator; the settings were read in the emulator's own state.";

    public static async Task<DemoReport> RunAsync(DemoScenario scenario, TimeProvider clock, CancellationToken stop)
    {
        await using var stage = await DemoStage.StartAsync(clock: clock, stop: stop);
        bool? worked = scenario.WorksFirst ? (await LoopRun.AgainAsync(stage, scenario.Route)).Result.Outcome is ProbeOutcome.Granted : null;
        stage.Travel(TimeSpan.FromMinutes(1));
        var told = scenario.Route with { Prepare = async org => (await scenario.Route.Prepare(org)) with { Known = scenario.Said } };
        var run = await LoopRun.StrikeAsync(stage, told, Catalogue.Find(scenario.Cause)!);
        var query = new HistoryQuery(stage);
        var row = await query.RowAsync(run.Began, stop);
        var diagnosis = ProbeAction.Diagnose(run.Result, [HistoryQuery.Evidence(row)], OrgEvidence.Settings(stage, run.Plan), stage.Org.Now);
        var named = diagnosis?.Findings.FirstOrDefault()?.Cause;
        var (changes, predicted) = named is null ? ([], []) : Outlook(run, named);
        if (named is not null)
        {
            stage.Mend(named, scenario.Route.Flow);
        }

        stage.Travel(TimeSpan.FromMinutes(1));
        var again = await LoopRun.AgainAsync(stage, scenario.Route);
        var proof = await query.RowAsync(again.Began, stop);
        return new()
        {
            Scenario = scenario.Name,
            Pattern = scenario.Pattern,
            Story = scenario.Story,
            Broken = scenario.Cause,
            Said = [.. scenario.Said.Select(fact => $"{fact.Name}: {fact.Value}")],
            WorkedBefore = worked,
            Probe = ProbeReport.Of(run.Plan, run.Result, run.Client),
            Diagnosis = diagnosis is null ? null : DiagnosisReport.Of(diagnosis, [run.Result.Bundle.Document]),
            HistoryRow = row,
            Changes = changes,
            Predicted = predicted,
            Again = ProbeReport.Of(again.Plan, again.Result, again.Client),
            ProofRow = proof,
            Closed = named?.Slug == scenario.Cause && again.Result.Outcome is ProbeOutcome.Granted && proof.EndsWith("Status: Success", StringComparison.Ordinal),
            EvidenceFrom = EvidenceFrom,
        };
    }

    /// <summary>The settings the change turns, and the gates that the model still sees behind it.</summary>
    private static (ImmutableArray<ValueReport> Changes, ImmutableArray<string> Predicted) Outlook(LoopRun run, RootCause cause)
    {
        var before = run.Everything;
        var broken = cause.Holds(before) is Verdict.Yes ? before : cause.Break(before);
        var after = cause.Repair(broken);
        var changes = from fact in after.Facts
                      where broken[fact.Setting] is [var now] && !now.Value.Equals(fact.Value)
                      select new ValueReport(fact.Setting.Name, fact.Setting.Label, fact.Setting.Show(broken[fact.Setting][0].Value), fact.Setting.Show(fact.Value), "");
        return ([.. changes], [.. Decision.AllGates(after).Select(gate => gate.Slug)]);
    }
}

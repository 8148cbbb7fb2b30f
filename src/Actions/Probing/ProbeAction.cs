using SfOAuth.Diagnosing;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>Runs a flow once and diagnoses what failed.</summary>
public static class ProbeAction
{
    public static async Task<(ProbeResult Result, ProbeReport Report)> RunAsync(Probe probe, ProbePlan plan, IReadOnlyCollection<Fact> stated, DateTimeOffset today, CancellationToken stop)
    {
        var result = await probe.RunAsync(plan, stop);
        return (result, ProbeReport.Of(plan, result, Diagnose(result, [], stated, today)));
    }

    /// <summary>What explains a probe that failed, with everything it saw as evidence; null where nothing was refused.</summary>
    /// <param name="beside">What the org says of it: Login History, settings.</param>
    public static Diagnosis? Diagnose(ProbeResult result, IReadOnlyCollection<Document> beside, IEnumerable<Fact> stated, DateTimeOffset today) =>
        result is { Outcome: ProbeOutcome.Granted, ReplayWasRefused: false } ? null : DiagnoseAction.Run([result.Bundle.Document, .. beside], stated, today);
}

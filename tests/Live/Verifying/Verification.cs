using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Demonstration;
using SfOAuth.Live.Tests.Reading;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests;

/// <summary>Verifies on a stage: the administrator reads, the client probes.</summary>
internal static class Verification
{
    public static async Task<VerifyReport> VerifyAsync(this DemoStage stage, ProbePlan? plan, RootCause? cause, Func<VerifyRequest, VerifyRequest>? change = null, string? reader = null)
    {
        using var wire = new Wire(stage.Clock, stage.Handler(null));
        using var org = new OrgClient(wire, reader is null ? stage.SessionOf() : stage.SessionOf(reader), stage.Clock);
        using var client = stage.OpenWire();
        var request = new VerifyRequest { Cause = cause, App = stage.App.Name, User = stage.Username, Probe = plan };
        return await new VerifyRun(change?.Invoke(request) ?? request, org, client, stage.Browser, new Hurried(stage.Clock)).RunAsync(CancellationToken.None);
    }

    /// <summary>Waits are over at once; the time is the org's.</summary>
    private sealed class Hurried(TimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}

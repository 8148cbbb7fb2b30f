using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;
using SfOAuth.Verifying;

namespace SfOAuth.Actions;

/// <summary>Runs the probe until the change must count, and then for as long as it shall last.</summary>
internal sealed class ProbeTrial(VerifyRequest request, Wire wire, IBrowser browser, TimeProvider clock, Action<string>? tell)
{
    private static readonly ImmutableArray<int> Gaps = [10, 20, 40, 60];

    /// <summary>Flows that ask no person, count towards no lock-out and use nothing up.</summary>
    private static readonly ImmutableArray<Flow> Repeatable = [Flow.JwtBearer, Flow.ClientCredentials];

    /// <summary>Flows that bring a refresh token of the probe's own.</summary>
    private static readonly ImmutableArray<Flow> Refreshing = [Flow.WebServer, Flow.Hybrid, Flow.Device, Flow.UserAgent];

    /// <summary>Told of every run.</summary>
    public required Action Tried { get; init; }

    /// <summary>Told of every look at which the login still held.</summary>
    public required Action Held { get; init; }

    /// <summary>The last run; and whether it was looked at for as long as was asked.</summary>
    public async Task<(ProbeResult Result, bool Lasted)> RunAsync(ProbePlan plan, Func<bool> isSettled, CancellationToken stop)
    {
        var careful = plan with { Replays = false };
        var first = await SettleAsync(Lasting(careful), isSettled, stop);
        if (first.Outcome is not ProbeOutcome.Granted || request.For is not { } length)
        {
            return (first, first.Outcome is ProbeOutcome.Granted && plan.Refreshes > 1);
        }

        return Refreshing.Contains(plan.Flow) ? (first, first.Granted?.RefreshToken is not null) : (await AgainAsync(careful, first, length, stop), true);
    }

    /// <summary>A refusal counts only once the change must have reached every server.</summary>
    private async Task<ProbeResult> SettleAsync(ProbePlan plan, Func<bool> isSettled, CancellationToken stop)
    {
        for (var round = 0; ; round++)
        {
            tell?.Invoke($"probing {Kebab.Of(plan.Flow.ToString())} with a fresh credential");
            Tried();
            var settled = isSettled();
            var result = await new Probe(wire, browser, clock).RunAsync(plan, stop);
            if (result.Outcome is ProbeOutcome.Granted || settled || !Repeatable.Contains(plan.Flow))
            {
                return result;
            }

            var gap = TimeSpan.FromSeconds(Gaps[Math.Min(round, Gaps.Length - 1)]);
            tell?.Invoke($"refused, and the change may not count everywhere yet: trying again in {Durations.Show(gap)}");
            await Task.Delay(gap, clock, stop);
        }
    }

    /// <summary>The probe's own refresh token is used at every look.</summary>
    private ProbePlan Lasting(ProbePlan plan)
    {
        if (request.For is not { } length || !Refreshing.Contains(plan.Flow))
        {
            return plan;
        }

        var (checks, round, began) = (Endurance.Checks(length), 0, DateTimeOffset.MinValue);
        return plan with
        {
            Refreshes = checks.Length,
            Before = async (phase, stop) =>
            {
                if (phase is ProbePhase.Refresh)
                {
                    began = round == 0 ? clock.GetUtcNow() : began;
                    Held();
                    await UntilAsync(began + checks[round++], stop);
                }
            },
        };
    }

    /// <summary>Logs in afresh at every look, until one is refused.</summary>
    private async Task<ProbeResult> AgainAsync(ProbePlan plan, ProbeResult first, TimeSpan length, CancellationToken stop)
    {
        var (began, last) = (clock.GetUtcNow(), first);
        foreach (var check in Endurance.Checks(length))
        {
            Held();
            await UntilAsync(began + check, stop);
            Tried();
            last = await new Probe(wire, browser, clock).RunAsync(plan with { RefreshToken = last.NewRefreshToken ?? plan.RefreshToken }, stop);
            if (last.Outcome is not ProbeOutcome.Granted)
            {
                break;
            }
        }

        return last;
    }

    private async Task UntilAsync(DateTimeOffset at, CancellationToken stop)
    {
        if (at - clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            tell?.Invoke($"it held; looking again in {Durations.Show(left)}");
            await Task.Delay(left, clock, stop);
        }
    }
}

using SfOAuth.Causes;
using SfOAuth.Demonstration;
using SfOAuth.Diagnosing;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>How the org was asked about one cause, and what came of it.</summary>
internal sealed record OrgRecord(RootCause Cause, string Route, int Rank, bool IsConfirmed, int Calls, TimeSpan Took, string Told)
{
    public override string ToString() => $"{Cause.Slug} by {Route}: {(Rank == 0 ? "not named" : Rank)}{(IsConfirmed ? " confirmed" : "")}, {Calls} calls, {Took.TotalMilliseconds:0} ms; {Told}";
}

/// <summary>For every cause that a server can show: the org broken, a client refused, and the org asked from a cold start.</summary>
internal static class OrgAtlas
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, OrgRecord?>>> All = new(RunAllAsync);

    public static async Task<OrgRecord?> RecordAsync(string slug) => (await All.Value)[slug];

    /// <summary>Breaks an org and refuses its client, on the way on which the answer tells most; null where no client meets the cause.</summary>
    public static async Task<T?> StrikeAsync<T>(RootCause cause, Func<LoopRun, Task<T>> then)
        where T : class
    {
        T? second = null;
        foreach (var route in RouteChoice.For(cause, LoopAtlas.Day))
        {
            await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));
            var run = await LoopRun.StrikeAsync(stage, route, cause);
            if (run.Result.Outcome is ProbeOutcome.Granted || run.Refuser != cause || run.IsContradicted || (second is not null && !run.IsInItsOwnWords))
            {
                continue;
            }

            var made = await then(run);
            if (run.IsInItsOwnWords)
            {
                return made;
            }

            second ??= made;
        }

        return second;
    }

    private static async Task<IReadOnlyDictionary<string, OrgRecord?>> RunAllAsync()
    {
        var records = new OrgRecord?[LoopAtlas.Causes.Length];
        await Parallel.ForAsync(0, records.Length, async (at, _) => records[at] = await StrikeAsync(LoopAtlas.Causes[at], ReadAsync));
        return LoopAtlas.Causes.Select((cause, at) => (cause.Slug, Record: records[at])).ToDictionary(one => one.Slug, one => one.Record, StringComparer.Ordinal);
    }

    private static async Task<OrgRecord> ReadAsync(LoopRun run)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var (told, calls) = await run.Stage.AskAsync(run.Inquiry());
        var findings = told.Diagnosis.Findings;
        var rank = 1 + findings.Select(finding => finding.Cause).ToList().IndexOf(run.Refuser!);
        var before = run.WithOrg!.Findings;
        var was = $"loop {1 + before.Select(finding => finding.Cause).ToList().IndexOf(run.Refuser!)} {(before.IsEmpty ? "" : before[0].State)}";
        return new(run.Refuser!, run.Route.Name, rank, rank == 1 && findings[0].State is State.Confirmed, calls.Count, TimeProvider.System.GetElapsedTime(begun),
            $"{was} | {string.Join(", ", findings.Take(4).Select(finding => $"{finding.Cause.Slug} {finding.Probability:0.00}"))} | missing {string.Join(",", findings.Take(1).SelectMany(finding => finding.Missing).Select(setting => setting.Name))} | {string.Join(" · ", calls.Select(call => call.Purpose))} | {string.Join(" / ", told.Seen.Unseen)}");
    }
}

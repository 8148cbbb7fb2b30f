using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Demonstration;
using SfOAuth.Diagnosing;
using SfOAuth.Emulation;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>For every cause that a server can show: the org broken, a client refused, and the org asked from a cold start, with all permissions and with each of them taken away.</summary>
internal static class OrgAtlas
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, OrgRecord?>>> All = new(RunAllAsync);

    public static async Task<OrgRecord?> RecordAsync(string slug) => (await All.Value)[slug];

    public static async Task<IEnumerable<OrgRecord>> RecordsAsync() => (await All.Value).Values.OfType<OrgRecord>();

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
        var inquiry = run.Inquiry();
        var (told, calls) = await run.Stage.AskAsync(inquiry);
        var blind = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var permission in Permission.All)
        {
            blind[permission.Name] = await WithoutAsync(run, permission);
        }

        var findings = told.Diagnosis.Findings;
        var rank = 1 + findings.Select(finding => finding.Cause).ToList().IndexOf(run.Refuser!);
        return new(run.Refuser!, run.Route.Name, rank, rank == 1 && findings[0].State is State.Confirmed)
        {
            Calls = calls.Count,
            Lies = [.. OrgTruth.Lies(run, told)],
            Blind = blind,
            Kept = Kept(run, inquiry, told),
            Told = $"{string.Join(", ", findings.Take(4).Select(finding => $"{finding.Cause.Slug} {finding.Probability:0.00}"))}; missing {string.Join(", ", findings.Take(1).SelectMany(finding => finding.Missing).Select(setting => setting.Name))}; {string.Join(" · ", calls.Select(call => call.Purpose))}",
        };
    }

    /// <summary>Reads as a user who lacks one permission: what of it was said although it could not be known.</summary>
    private static async Task<IReadOnlyList<string>> WithoutAsync(LoopRun run, Permission permission)
    {
        var full = run.Stage.Store.ProfileOf(run.Stage.Store.UserOfName(DemoOrg.AdminUsername)!)!;
        run.Stage.Store.Save(ReadingStage.Without(full, permission));
        try
        {
            var (told, _) = await run.Stage.AskAsync(run.Inquiry(isFull: true));
            var ruledOut = !OrgTruth.IsMarked(run.Refuser!) && told.Diagnosis.RuledOut.Concat(told.Diagnosis.Findings.Where(finding => finding.State is State.RuledOut)).Any(finding => finding.Cause == run.Refuser);
            return [.. OrgTruth.Lies(run, told), .. ruledOut ? [$"{run.Refuser!.Slug} is ruled out"] : Array.Empty<string>()];
        }
        finally
        {
            run.Stage.Store.Save(full);
        }
    }

    /// <summary>What a saved snapshot changes about the diagnosis, or gives away; empty where nothing.</summary>
    private static string Kept(LoopRun run, OrgInquiry inquiry, OrgDiagnosis told)
    {
        var file = SnapshotFile.Write(told.Org);
        var read = SnapshotFile.Read("org.json", file) as Intake.Reading<OrgSnapshot>.Accepted;
        var again = (inquiry with { Stated = [] }).Again(read!.Value);
        var differing = ReportOf(told, inquiry).Split('\n').Zip(ReportOf(again, inquiry).Split('\n')).FirstOrDefault(pair => pair.First != pair.Second);
        return differing.First is not null ? $"the snapshot is diagnosed otherwise: {differing.First} / {differing.Second}"
            : new[] { run.Stage.Password, run.Stage.Org.ConsumerSecret, "!A" }.FirstOrDefault(secret => file.Contains(secret, StringComparison.Ordinal)) is { } secret ? $"the snapshot holds {secret}"
            : "";
    }

    private static string ReportOf(OrgDiagnosis told, OrgInquiry inquiry) => ReportJson.Write(DiagnosisReport.Of(told, inquiry.Documents, []));
}

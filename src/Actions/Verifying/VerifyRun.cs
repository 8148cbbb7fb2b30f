using System.Collections.Immutable;
using System.Globalization;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Salesforce;
using SfOAuth.Verifying;

namespace SfOAuth.Actions;

/// <summary>Proves whether a change helped. It may take hours; whoever interrupts it is told what was seen so far.</summary>
/// <param name="wire">How a probe is sent; stays the caller's, as does the org.</param>
public sealed class VerifyRun(VerifyRequest request, OrgClient org, Wire wire, IBrowser browser, TimeProvider clock)
{
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private static readonly TimeSpan UsualWatch = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookBack = TimeSpan.FromHours(24);
    private readonly DateTimeOffset begun = clock.GetUtcNow();
    private readonly VerifyState state = new();
    private readonly TraceSearch search = new(new(org), request, clock);

    /// <summary>Hears what is being done.</summary>
    public Action<string>? Tell { get; init; }

    private bool IsSettled => clock.GetUtcNow() >= (request.Since ?? begun) + request.Window;

    public Task<VerifyReport> RunAsync(CancellationToken stop) =>
        request.Probe is { } plan ? ProbeAsync(plan, stop) : request.Watches ? WatchAsync(stop) : LookBackAsync(stop);

    /// <summary>The report of a run that did not come to its end.</summary>
    public VerifyReport SoFar() => Report("not-visible",
        $"Interrupted after {Durations.Show(clock.GetUtcNow() - begun)}: {state.Successes} {(state.Successes == 1 ? "success" : "successes")} seen, and no refusal that counts.", ProofReport.None);

    private async Task<VerifyReport> ProbeAsync(ProbePlan plan, CancellationToken stop)
    {
        Tell?.Invoke("looking at what Login History holds already");
        await search.MarkAsync(stop);
        var trial = new ProbeTrial(request, wire, browser, clock, Tell) { Tried = () => state.Tries++, Held = () => state.Successes++ };
        var (result, lasted) = await trial.RunAsync(plan, () => IsSettled, stop);
        state.Probe = result;
        state.Notes.AddRange(result.Notes);
        return result.Outcome is ProbeOutcome.Granted ? await GrantedAsync(plan, result, lasted, stop) : await RefusedAsync(plan, result, stop);
    }

    private async Task<VerifyReport> GrantedAsync(ProbePlan plan, ProbeResult result, bool lasted, CancellationToken stop)
    {
        var identity = (result.Granted?.Identity ?? "").Split('/')[^1];
        search.UserId = search.UserId.Length > 0 ? search.UserId : identity.Length is 15 or 18 ? identity : "";
        Tell?.Invoke("looking for the trace in Login History");
        state.Rows.InsertRange(0, (await search.AwaitAsync(plan.Flow, stop)).Reverse());
        state.Successes = Math.Max(state.Successes, state.Rows.Count(row => row.Status is Traces.Success));
        var growth = state.Rows.Any(row => row.Status is Traces.Success) ? null : await search.GrowthAsync(stop);
        await CleanUpAsync(plan, result, stop);
        if (plan.Refreshes > 0 && result.Granted is { RefreshToken: null })
        {
            return Report("not-fixed", "The login went through, but no refresh token came with it, so nothing can be refreshed: the scope refresh_token is lacking, or the app's policy gives none.", ProofReport.None);
        }

        var proofs = new Proofs(request, request.User.Length > 0 ? request.User : plan.Username);
        return state.Rows.FirstOrDefault(row => row.Status is Traces.Success) is { } row ? Fixed(proofs.History(row, lasted))
            : growth is not null ? Fixed(proofs.Token(growth, lasted))
            : Fixed(proofs.Probe($"{ProbeSentence(result)}", await UnseenAsync(stop), lasted));
    }

    private async Task<VerifyReport> RefusedAsync(ProbePlan plan, ProbeResult result, CancellationToken stop)
    {
        state.Rows.InsertRange(0, (await search.NewAsync(plan.Flow, stop)).Reverse());
        var row = state.Rows.FirstOrDefault(row => row.Status is not Traces.Success);
        state.Evidence = [result.Bundle.Document, .. row is null ? [] : ImmutableArray.Create(row.Document)];
        state.Diagnosis = ProbeAction.Diagnose(result, row is null ? [] : [row.Document], request.Stated, clock.GetUtcNow());
        await CleanUpAsync(plan, result, stop);
        return result.Outcome is ProbeOutcome.Unanswered && state.Diagnosis is null or { Findings.IsEmpty: true } ? Report("not-visible", "No answer came, and nothing tells why.", ProofReport.None)
            : IsSettled ? NotFixed()
            : Report("not-visible", $"Refused, but a change may take until {When((request.Since ?? begun) + request.Window)} to count everywhere. I do not repeat {Kebab.Of(plan.Flow.ToString())} by myself: run it again then.", ProofReport.None);
    }

    private async Task<VerifyReport> WatchAsync(CancellationToken stop)
    {
        await search.MarkAsync(stop);
        var end = begun + (request.For ?? UsualWatch);
        LoginSeen? failed = null;
        while (true)
        {
            foreach (var row in await search.NewAsync(null, stop))
            {
                state.Rows.Insert(0, row);
                state.Successes += row.Status is Traces.Success ? 1 : 0;
                failed = row.Status is Traces.Success ? null : row;
                if (failed is null ? !request.MustLast : IsSettled)
                {
                    return failed is null ? Fixed(new Proofs(request, request.User).History(row, lasted: false)) : Refused(failed);
                }
            }

            if (clock.GetUtcNow() >= end)
            {
                return failed is not null ? Refused(failed) : await WatchedAsync(stop);
            }

            Tell?.Invoke($"watching for the next attempt: {state.Successes} seen to succeed, {Durations.Show(end - clock.GetUtcNow())} left");
            await Task.Delay(Shorter(PauseAfter(clock.GetUtcNow() - begun), end - clock.GetUtcNow()), clock, stop);
        }
    }

    /// <summary>Nobody was refused while it was watched.</summary>
    private async Task<VerifyReport> WatchedAsync(CancellationToken stop)
    {
        var proofs = new Proofs(request, request.User);
        return state.Rows is [var row, ..] ? Fixed(proofs.History(row, lasted: true))
            : await search.GrowthAsync(stop) is { } growth ? Fixed(proofs.Token(growth, lasted: false))
            : Report("not-visible", $"No attempt was seen within {Durations.Show(clock.GetUtcNow() - begun)}. {await UnseenAsync(stop)}", ProofReport.None);
    }

    private async Task<VerifyReport> LookBackAsync(CancellationToken stop)
    {
        var since = request.Since ?? begun - LookBack;
        state.Rows.AddRange(await search.SinceAsync(since, stop));
        state.Successes = state.Rows.Count(row => row.Status is Traces.Success);
        var proofs = new Proofs(request, request.User);
        return state.Rows switch
        {
            [{ Status: Traces.Success } newest, ..] => Fixed(proofs.History(newest, lasted: false)),
            [var newest, ..] when request.Since is null || newest.At >= request.Since + request.Window => Refused(newest),
            [var newest, ..] => Report("not-visible", $"Refused at {newest.Time}, when the change did not count everywhere yet. Wait for the next attempt: --watch, or --flow to make one.", ProofReport.None),
            _ => await search.UseSinceAsync(since, stop) is { } use ? Fixed(proofs.Token(use, lasted: false))
                : Report("not-visible", $"No attempt was seen since {When(since)}. {await UnseenAsync(stop)}", ProofReport.None),
        };
    }

    private VerifyReport Refused(LoginSeen row)
    {
        state.Evidence = [row.Document];
        state.Diagnosis = DiagnoseAction.Run([row.Document], request.Stated, clock.GetUtcNow());
        return IsSettled || request.Since is null && !request.Watches ? NotFixed() : Report("not-visible", $"Refused at {row.Time}, but the change may not count everywhere yet.", ProofReport.None);
    }

    private VerifyReport Fixed(ProofReport proof) => Report("fixed", proof.Kind switch
    {
        "login-history" => "Fixed: Login History shows the attempt as a success.",
        "oauth-token" => "Fixed, as far as the use of the app's tokens shows; no row of Login History was seen.",
        _ => "Fixed, by the probe's own answer alone; the org shows no trace of it to this reader.",
    }, proof);

    private VerifyReport NotFixed()
    {
        var first = state.Diagnosis?.Findings.FirstOrDefault()?.Cause;
        return Report("not-fixed", (first, request.Cause) switch
        {
            (null, _) => "Not fixed: the login is refused, and nothing I know explains it.",
            (_, null) => $"Not fixed: the login is refused; {first.Slug} explains it best.",
            var (now, was) when now == was => $"Not fixed: {was.Slug} still refuses the login.",
            var (now, was) when state.Diagnosis!.Findings.Any(finding => finding.Cause == was) => $"Not fixed: {now.Slug} explains the refusal best, and {was.Slug} may still be there.",
            var (now, was) => $"Not fixed: {was.Slug} is past, and the next gate refuses the login: {now.Slug}.",
        }, ProofReport.None);
    }

    private VerifyReport Report(string verdict, string sentence, ProofReport proof) => new()
    {
        Verdict = verdict,
        Sentence = sentence,
        Cause = request.Cause?.Slug ?? "",
        App = request.App,
        User = request.User,
        Org = org.Session.Instance.GetLeftPart(UriPartial.Authority),
        Since = When(request.Since ?? (request.Probe is null && !request.Watches ? begun - LookBack : begun)),
        At = When(clock.GetUtcNow()),
        Proof = proof,
        Rows = [.. state.Rows.Select(row => row.Words)],
        Successes = state.Successes,
        Tries = state.Tries,
        Probe = state.Probe is { } result ? ProbeReport.Of(request.Probe!, result, state.Diagnosis) : null,
        Diagnosis = state.Diagnosis is { } diagnosis ? DiagnosisReport.Of(diagnosis, state.Evidence) : null,
        NextGate = verdict is "not-fixed" ? state.Diagnosis?.Findings.FirstOrDefault()?.Cause.Slug ?? "" : "",
        Artefacts = Artefacts.Of(request, proof),
        Notes = [.. state.Notes.Concat(search.Obstacles).Distinct()],
    };

    /// <summary>Why the org shows no trace.</summary>
    private async Task<string> UnseenAsync(CancellationToken stop) =>
        !search.SeesHistory ? "This reader cannot query it."
        : await search.SeesOthersAsync(stop) is false ? "This reader sees only its own rows: it lacks Monitor Login History."
        : "No such row came.";

    /// <summary>A grant that the probe made for itself counts towards the five of its user, so it goes again.</summary>
    private async Task CleanUpAsync(ProbePlan plan, ProbeResult result, CancellationToken stop)
    {
        if (plan.Flow is Flow.WebServer or Flow.Device or Flow.UserAgent or Flow.Hybrid && result.Granted is { RefreshToken: not null } granted && await TraceReader.RevokeAsync(wire, plan.Host, granted, stop))
        {
            state.Notes.Add("The approval that the probe made for itself was revoked again.");
        }
    }

    private static string ProbeSentence(ProbeResult result) =>
        result.Steps is [.., var last] ? $"{last.Name}: {last.Method} {last.Url} answered {last.Status.ToString(CultureInfo.InvariantCulture)}" : "";

    /// <summary>Soon at first, and seldom once it takes hours: every look is a call that the org counts.</summary>
    private static TimeSpan PauseAfter(TimeSpan watched) => watched switch
    {
        { TotalMinutes: < 2 } => TimeSpan.FromSeconds(5),
        { TotalMinutes: < 15 } => TimeSpan.FromSeconds(15),
        { TotalHours: < 1 } => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromMinutes(5),
    };

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string When(DateTimeOffset at) => at.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture);
}

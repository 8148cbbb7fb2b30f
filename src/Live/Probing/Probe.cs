using System.Globalization;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Runs a flow once, uses what it got once, refreshes as often as asked. It sends nothing twice.</summary>
public sealed class Probe(Wire wire, IBrowser browser, TimeProvider clock)
{
    private const string SinceLogin = "grant_age";

    /// <summary>Flows whose refresh token is the probe's own: it may be used up.</summary>
    private static readonly Flow[] WithRefresh = [Flow.WebServer, Flow.Hybrid, Flow.Device, Flow.UserAgent];

    /// <summary>The flows that can be run.</summary>
    public static IEnumerable<Flow> Flows => ProbeFlows.All.Select(flow => flow.Flow);

    /// <summary>What the plan lacks; null where it can be run.</summary>
    public static string? Lacks(ProbePlan plan) => ProbeFlows.Of(plan.Flow) is { } flow ? flow.Lacks(plan) : "a flow that can be probed";

    /// <summary>Runs the plan. What fails is a result; only cancellation throws.</summary>
    public async Task<ProbeResult> RunAsync(ProbePlan plan, CancellationToken stop)
    {
        var session = new ProbeSession(plan, wire, browser, clock);
        session.HideGiven();
        KnowOurselves(session);
        await session.BeforeAsync(ProbePhase.Login, stop);
        var begun = clock.GetUtcNow();
        var token = await ProbeFlows.Of(plan.Flow)!.LogInAsync(session, stop);
        if (token is null)
        {
            session.Know("failing_call", plan.Flow is Flow.Refresh ? "first-refresh" : "first");
            return Conclude(session, ProbePhase.Login, null);
        }

        KnowToken(session, plan);
        if (plan.UsesToken && !await UseAsync(session, token, clock.GetUtcNow(), stop))
        {
            return Conclude(session, ProbePhase.Use, KeptOf(plan, token)) with { Granted = token };
        }

        return await RefreshAsync(session, token, begun, stop);
    }

    /// <summary>Which client this is: none with a defect, none with old credentials, none with colleagues.</summary>
    private static void KnowOurselves(ProbeSession session)
    {
        foreach (var (name, value) in session.Plan.Known)
        {
            session.Know(name, value);
        }

        session.Know("client_defect", "no");
        session.Know("browser_script_calls", "no");
        if (session.Plan.Username.Length > 0)
        {
            session.Know("user", session.Plan.Username);
        }

        if (session.Plan.Flow is not Flow.Refresh)
        {
            session.Know("stored_credentials_stale", "no");
        }
    }

    private static void KnowToken(ProbeSession session, ProbePlan plan)
    {
        session.Know("worked_before", "yes");

        // A login was granted here, with this key: the host and the key are the right ones.
        session.Know("host_reaches_users_org", "yes");
        if (plan.ConsumerKey.Length > 0 && plan.Flow is not Flow.SoapLogin)
        {
            session.Know("consumer_key_state", "right");
        }

        if (WithRefresh.Contains(plan.Flow))
        {
            session.Know("old_token_presented", "no");
            session.Know("refresh_in_progress", "no");
            session.Know("parallel_refresh", "no");
        }
    }

    /// <summary>Asks who the user is and what the API offers, each once, where the scopes allow it.</summary>
    private static async Task<bool> UseAsync(ProbeSession session, TokenAnswer token, DateTimeOffset issued, CancellationToken stop)
    {
        await session.BeforeAsync(ProbePhase.Use, stop);
        session.Know("access_token_age", Seconds(session.Clock.GetUtcNow() - issued));
        var home = token.Instance ?? session.Plan.Host;
        var (scopes, bearer) = (token.Scopes, token.AccessToken.Reveal());

        // The API first: it says why it refuses, userinfo does not.
        if (!session.Plan.CallsApiAnyway && !scopes.IsEmpty && !scopes.Contains("api") && !scopes.Contains("full"))
        {
            session.Notes.Add("The token has no scope for the API (api or full): I did not call it.");
        }
        else if (!await CallAsync(session, home, bearer, stop))
        {
            return false;
        }

        return session.Plan.Flow is Flow.SoapLogin || !(scopes.IsEmpty || scopes.Any(scope => scope is "id" or "openid" or "profile" or "full" or "api"))
            || (await session.SendAsync("Ask who the user is", Outgoing.Call(new(home, "/services/oauth2/userinfo"), bearer), stop)).IsOk;
    }

    private static async Task<bool> CallAsync(ProbeSession session, Uri home, string bearer, CancellationToken stop)
    {
        var versions = await session.SendAsync("Ask which API versions there are", new("GET", new(home, "/services/data")), stop);
        return (await session.SendAsync("Call the API with the token", Outgoing.Call(new(home, $"/services/data/v{Newest(versions.Body)}/"), bearer), stop)).IsOk;
    }

    private static async Task<ProbeResult> RefreshAsync(ProbeSession session, TokenAnswer token, DateTimeOffset begun, CancellationToken stop)
    {
        var plan = session.Plan;
        var (first, newest, last) = (token.RefreshToken, token.RefreshToken, token);
        if (plan.Refreshes > 0 && newest is null)
        {
            session.Notes.Add("No refresh token came, so there is nothing to refresh: the flow gives none, or the scope refresh_token is lacking.");
        }

        for (var round = 1; round <= plan.Refreshes && newest is not null; round++)
        {
            await session.BeforeAsync(ProbePhase.Refresh, stop);
            KnowAge(session, begun, round);
            if (await session.AskAsync($"Refresh, {Ordinal(round)} time", ProbeFlows.RefreshForm(session, newest.Reveal()), stop) is not { } again)
            {
                return Conclude(session, ProbePhase.Refresh, null) with { Granted = last with { RefreshToken = newest } };
            }

            (newest, last) = (again.RefreshToken ?? newest, again);
        }

        var wasReplaced = first is not null && newest is not null && first.Reveal() != newest.Reveal();
        return wasReplaced && plan is { Refreshes: > 1, Replays: true } ? await ReplayAsync(session, first!, stop)
            : Conclude(session, null, KeptOf(plan, token) ?? (wasReplaced ? newest : null)) with { Granted = last with { RefreshToken = newest } };
    }

    /// <summary>What happens to a client that forgets the new token. The approval is the probe's own, and ends with it.</summary>
    private static async Task<ProbeResult> ReplayAsync(ProbeSession session, Secret first, CancellationToken stop)
    {
        await session.BeforeAsync(ProbePhase.Replay, stop);
        session.Know("refresh_rotation", "yes");
        session.Know("old_token_presented", "yes");
        session.Know("failing_call", "later");
        var wasGranted = await session.AskAsync("Send the first refresh token once more, as a library that forgets the new one", ProbeFlows.RefreshForm(session, first.Reveal()), stop) is not null;
        session.Notes.Add(wasGranted
            ? "Refresh token rotation is on, and the replaced token was taken once more."
            : "Refresh token rotation is on: every refresh replaces the token. A client that does not store the new one is refused the next time, and the whole approval ends. The approval of this probe just ended that way; no other is touched.");
        return Conclude(session, null, null) with { ReplayWasRefused = !wasGranted };
    }

    /// <summary>A refresh token that somebody else uses was replaced: it must not get lost.</summary>
    private static Secret? KeptOf(ProbePlan plan, TokenAnswer token) =>
        plan is { Flow: Flow.Refresh, RefreshToken: { } sent } && token.RefreshToken is { } given && given.Reveal() != sent.Reveal() ? given : null;

    private static void KnowAge(ProbeSession session, DateTimeOffset begun, int round)
    {
        var age = Seconds(session.Clock.GetUtcNow() - begun);
        session.Know(SinceLogin, age);
        session.Know("failing_call", round == 1 ? "first-refresh" : "later");
        if (round == 1)
        {
            session.Know("idle_for", age);
        }
    }

    private static string Seconds(TimeSpan age) => ((long)Math.Ceiling(age.TotalSeconds)).ToString(CultureInfo.InvariantCulture) + " s";

    private static ProbeResult Conclude(ProbeSession session, ProbePhase? failed, Secret? newest)
    {
        var last = session.Exchanges[^1];
        if (last.Status > 0)
        {
            session.Know("network_reaches_salesforce", "yes");
            session.Know("token_request_direct", last.Status is >= 300 and < 400 && !last.WasInBrowser ? "no" : "yes");
        }

        SentAssertion.Know(session);
        if (session.Plan.Flow is Flow.JwtBearer or Flow.SamlBearer && session.Exchanges.Select(SentAssertion.Skew).FirstOrDefault(skew => skew is not null) is { } skew)
        {
            session.Know("clock_skew", TimeSpan.FromSeconds(Math.Round(skew.TotalSeconds)).ToString("c", CultureInfo.InvariantCulture));
        }

        return new(failed is null ? ProbeOutcome.Granted : last.Status == 0 ? ProbeOutcome.Unanswered : ProbeOutcome.Refused,
            [.. session.Exchanges.Select(exchange => Steps.Of(exchange, session.Redactor))],
            Bundle.Of(session.Exchanges, session.Known, session.Redactor))
        {
            Notes = [.. session.Notes],
            Claims = session.Claims,
            Failed = failed,
            NewRefreshToken = newest,
            CountsAgainstLockout = failed is ProbePhase.Login && session.Plan.Flow is Flow.Password or Flow.SoapLogin ? 1 : 0,
        };
    }

    private static string Newest(string body)
    {
        var at = body.LastIndexOf("/services/data/v", StringComparison.Ordinal);
        var version = at < 0 ? "" : new string([.. body.AsSpan(at + 16).ToArray().TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.')]);
        return version.Length > 0 ? version : "64.0";
    }

    private static string Ordinal(int round) => round switch { 1 => "first", 2 => "second", 3 => "third", _ => $"{round}th" };
}

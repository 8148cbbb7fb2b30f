using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace SfOAuth.Live;

/// <summary>Calls one org. A reading call is repeated while the org is busy, a changing one never; a session that ended is renewed. Each call stands in the trace.</summary>
public sealed class OrgClient : IDisposable
{
    /// <summary>Quick enough, and far below the number of long calls that Salesforce lets an org have open.</summary>
    private const int Lanes = 6;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private readonly Wire wire;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<Exchange> patience;
    private readonly SemaphoreSlim lanes = new(Lanes);
    private readonly SemaphoreSlim renewing = new(1);
    private readonly ConcurrentQueue<OrgCall> calls = [];
    private readonly Redactor redactor = new();
    private OrgSession? untried;

    /// <param name="wire">Stays the caller's.</param>
    public OrgClient(Wire wire, OrgSession session, TimeProvider clock)
    {
        (this.wire, this.clock, Session, Version) = (wire, clock, session, session.ApiVersion.Length > 0 ? session.ApiVersion : "64.0");
        redactor.Add(session.AccessToken);
        patience = new ResiliencePipelineBuilder<Exchange> { TimeProvider = clock }.AddRetry(new RetryStrategyOptions<Exchange>
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = static attempt => ValueTask.FromResult(attempt.Outcome.Result is { Status: 0 or 429 or 502 or 503 or 504 }),
            DelayGenerator = static attempt => ValueTask.FromResult(WaitAsked(attempt.Outcome.Result)),
        }).Build();
    }

    /// <summary>The session in use; another one once it had to be renewed.</summary>
    public OrgSession Session { get; private set; }

    /// <summary>The version of the API in paths: <c>64.0</c>.</summary>
    public string Version { get; set; }

    /// <summary>What was called so far, in the order in which the calls ended.</summary>
    public ImmutableArray<OrgCall> Calls => [.. calls];

    /// <summary>What the org said last about its daily calls: <c>api-usage=15/15000</c>; empty before the first answer.</summary>
    public string LimitInfo { get; private set; } = "";

    /// <summary>Reads JSON.</summary>
    /// <param name="purpose">What is read, in a few words for the trace and for messages.</param>
    /// <param name="path">Path and query below the host.</param>
    public async Task<OrgAnswer> GetAsync(string purpose, string path, CancellationToken stop) =>
        Judged(purpose, await ExchangeAsync(purpose, session => Outgoing.Call(new(session.Instance, path), session.AccessToken.Reveal()), isReading: true, stop));

    /// <summary>Asks a question in SOQL. A long answer comes in pages; <c>nextRecordsUrl</c> leads on.</summary>
    public Task<OrgAnswer> QueryAsync(string purpose, string soql, CancellationToken stop, bool isTooling = false) =>
        GetAsync(purpose, $"/services/data/v{Version}/{(isTooling ? "tooling/" : "")}query?q={Uri.EscapeDataString(soql)}", stop);

    /// <summary>Reads a body that is no JSON, such as an event log file.</summary>
    public async Task<OrgAnswer> DownloadAsync(string purpose, string path, CancellationToken stop)
    {
        var exchange = await ExchangeAsync(purpose, session => Outgoing.Call(new(session.Instance, path), session.AccessToken.Reveal()), isReading: true, stop);
        return exchange.IsOk ? OrgAnswer.Of(exchange.Body) : OrgAnswer.Of(Obstacles.Of(purpose, Hidden(exchange)));
    }

    /// <summary>Changes something over REST. It is sent once, whatever comes back.</summary>
    /// <param name="json">The body; empty for none.</param>
    public async Task<OrgAnswer> ChangeAsync(string purpose, string method, string path, string json, CancellationToken stop)
    {
        Outgoing Sent(OrgSession session) => Outgoing.Call(new(session.Instance, path), session.AccessToken.Reveal()) with { Method = method, Body = json, MediaType = json.Length > 0 ? "application/json" : "" };
        return Judged(purpose, await ExchangeAsync(purpose, Sent, isReading: false, stop));
    }

    /// <summary>Calls the Metadata API. The answer is the envelope that came back.</summary>
    /// <param name="body">What stands in the SOAP body, in the namespace of the Metadata API.</param>
    /// <param name="isReading">False for what changes the org: it is then sent once.</param>
    public async Task<OrgAnswer> MetadataAsync(string purpose, string body, bool isReading, CancellationToken stop)
    {
        var exchange = await ExchangeAsync(purpose, session => Envelopes.Metadata(session, Version, body), isReading, stop);
        return Envelopes.Read(purpose, Hidden(exchange));
    }

    public void Dispose()
    {
        lanes.Dispose();
        renewing.Dispose();
    }

    /// <summary>How long the org asks to wait; null where it does not say.</summary>
    private static TimeSpan? WaitAsked(Exchange? exchange) =>
        exchange is not null && double.TryParse(Header(exchange, "Retry-After"), CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds))
            : null;

    private static string Header(Exchange exchange, string name) =>
        exchange.Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    private static bool IsSessionEnded(Exchange exchange) =>
        exchange.Status is 401 || (exchange.Status is 500 && exchange.Body.Contains("INVALID_SESSION_ID", StringComparison.Ordinal));

    private async Task<Exchange> ExchangeAsync(string purpose, Func<OrgSession, Outgoing> make, bool isReading, CancellationToken stop)
    {
        var used = Session;
        var exchange = await SentAsync(purpose, make(used), isReading, stop);
        if (IsSessionEnded(exchange) && await RenewAsync(used, stop))
        {
            used = Session;
            exchange = await SentAsync(purpose, make(used), isReading, stop);
        }

        untried = untried == used && !IsSessionEnded(exchange) ? null : untried;
        return exchange;
    }

    private async Task<Exchange> SentAsync(string purpose, Outgoing sent, bool isReading, CancellationToken stop)
    {
        var (tries, begun) = (0, clock.GetTimestamp());
        async ValueTask<Exchange> Once(CancellationToken cancelled)
        {
            tries++;
            return await wire.SendAsync(purpose, sent, cancelled);
        }

        await lanes.WaitAsync(stop);
        try
        {
            var exchange = isReading ? await patience.ExecuteAsync(Once, stop) : await Once(stop);
            calls.Enqueue(new(purpose, sent.Method, redactor.Hide(sent.Address.PathAndQuery), exchange.Status, tries, clock.GetElapsedTime(begun)));
            LimitInfo = Header(exchange, "Sforce-Limit-Info") is { Length: > 0 } info ? info : LimitInfo;
            return exchange;
        }
        finally
        {
            lanes.Release();
        }
    }

    /// <summary>One caller renews; the others that were refused meanwhile go on with what it got.</summary>
    private async Task<bool> RenewAsync(OrgSession refused, CancellationToken stop)
    {
        await renewing.WaitAsync(stop);
        try
        {
            // A session that is refused at once will not get better by asking again. One that worked for hours may.
            if (Session == refused && untried != refused && Session.Renew is { } renew && await renew(stop) is { } fresh)
            {
                redactor.Add(fresh.AccessToken);
                Session = untried = fresh;
            }

            return Session != refused;
        }
        finally
        {
            renewing.Release();
        }
    }

    private OrgAnswer Judged(string purpose, Exchange exchange)
    {
        if (!exchange.IsOk)
        {
            return OrgAnswer.Of(Obstacles.Of(purpose, Hidden(exchange)));
        }

        try
        {
            return exchange.Body.Length == 0 ? OrgAnswer.Of("") : OrgAnswer.Of(exchange.Body, JsonElement.Parse(exchange.Body));
        }
        catch (JsonException)
        {
            return OrgAnswer.Of(Obstacles.NotUnderstood(purpose, Hidden(exchange)));
        }
    }

    private Exchange Hidden(Exchange exchange) => exchange with { Body = redactor.Hide(exchange.Body) };
}

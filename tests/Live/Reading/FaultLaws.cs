using System.Net;
using System.Net.Sockets;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Demonstration;
using SfOAuth.Diagnosing;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>Whatever goes wrong on the way to an org, there is a diagnosis of what is known, and a line about what was not seen.</summary>
public sealed class FaultLaws
{
    private static readonly RootCause Cause = Catalogue.Find("refresh-policy-immediate")!;

    /// <summary>The fault, and what the line about it says.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        { "401", "session is not accepted" },
        { "403", "not visible to this user" },
        { "429", "accepts no calls for now" },
        { "500", "an error of its own" },
        { "503", "accepts no calls for now" },
        { "html", "no answer of this API" },
        { "truncated", "no answer of this API" },
        { "empty-object", "holds no rows" },
        { "cut", "no answer" },
        { "time-out", "timed out" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task One_source_that_fails_costs_nothing_else(string fault, string line)
    {
        var (told, _) = await AskAsync(new Breaking(fault, path => path.Contains("FROM OauthToken", StringComparison.Ordinal)) { IsFull = true });

        Assert.Equal(Cause, told.Diagnosis.Findings[0].Cause);
        Assert.Contains(told.Seen.Unseen, why => why.Contains(line, StringComparison.Ordinal));
        Assert.Contains(told.Diagnosis.World.Facts, fact => fact.Source.Slice?.Input.EndsWith("(org)", StringComparison.Ordinal) is true);
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task Metadata_that_fails_is_missing_and_nothing_else(string fault, string line)
    {
        var (told, _) = await AskAsync(new Breaking(fault, path => path.Contains("/Soap/m/", StringComparison.Ordinal)));

        Assert.Contains(told.Diagnosis.Findings.Take(3), finding => finding.Cause == Cause);
        Assert.Contains(told.Seen.Unseen, why => why.Contains(fault is "empty-object" ? "no answer of this API" : line, StringComparison.Ordinal));
        Assert.False(string.IsNullOrEmpty(told.Diagnosis.World.WhyUnknown(App.IpRelaxation)));
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task An_org_that_fails_altogether_leaves_what_the_client_saw(string fault, string line)
    {
        var (told, calls) = await AskAsync(new Breaking(fault, path => !path.EndsWith("/services/data/", StringComparison.Ordinal)));

        Assert.Contains(told.Diagnosis.Findings.Take(3), finding => finding.Cause == Cause);
        Assert.All(told.Diagnosis.Findings, finding => Assert.NotEqual(State.Confirmed, finding.State));
        Assert.Contains(told.Seen.Unseen, why => why.Contains(line, StringComparison.Ordinal));
        Assert.InRange(calls.Count, 1, 12);
    }

    [Fact]
    public async Task A_call_that_is_slow_is_waited_for()
    {
        var (told, _) = await AskAsync(new Breaking("slow", _ => true));

        Assert.Equal(State.Confirmed, told.Diagnosis.Findings[0].State);
    }

    [Fact]
    public async Task A_busy_org_is_asked_again_when_it_says()
    {
        var (told, calls) = await AskAsync(new Breaking("429-once", path => path.Contains("FROM LoginHistory", StringComparison.Ordinal)));

        Assert.Equal(State.Confirmed, told.Diagnosis.Findings[0].State);
        Assert.Equal(2, Assert.Single(calls, call => call.Purpose == "Login History").Tries);
    }

    [Theory, InlineData("dns", "not known"), InlineData("tls", "SSL"), InlineData("refused", "refused")]
    public async Task An_org_that_cannot_be_reached_is_said_to_be(string fault, string line)
    {
        await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));
        var run = await LoopRun.StrikeAsync(stage, Route.All.First(route => route.Name == "refresh"), Cause);
        using var wire = fault is "tls" ? new Wire(stage.Clock, stage.Handler(null, trusts: false)) : new Wire(stage.Clock);
        var host = fault switch { "dns" => new Uri("https://acme.nowhere.invalid"), "refused" => new("http://127.0.0.1:1"), _ => stage.Home };
        using var client = new OrgClient(wire, stage.SessionOf() with { Instance = host }, stage.Clock);

        var told = await run.Inquiry().RunAsync(client, stage.Clock, null, CancellationToken.None);

        Assert.Contains(told.Diagnosis.Findings.Take(3), finding => finding.Cause == Cause);
        Assert.Contains(told.Seen.Unseen, why => why.Contains(line, StringComparison.OrdinalIgnoreCase));
        Assert.Single(client.Calls);
    }

    private static async Task<(OrgDiagnosis Told, IReadOnlyList<OrgCall> Calls)> AskAsync(Breaking breaking)
    {
        await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));
        var run = await LoopRun.StrikeAsync(stage, Route.All.First(route => route.Name == "refresh"), Cause);
        return await stage.AskAsync(run.Inquiry() with { IsFull = breaking.IsFull }, through: inner =>
        {
            breaking.InnerHandler = inner;
            return breaking;
        });
    }

    /// <summary>Answers some calls in the org's place, as bad networks and busy orgs do.</summary>
    private sealed class Breaking(string fault, Func<string, bool> hits) : DelegatingHandler
    {
        private int met;

        public bool IsFull { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isHit = hits(Uri.UnescapeDataString(request.RequestUri!.PathAndQuery));
            if (isHit && fault is "slow")
            {
                await Task.Delay(150, cancellationToken);
            }

            return !isHit || fault is "slow" || (fault is "429-once" && Interlocked.Increment(ref met) > 1) ? await base.SendAsync(request, cancellationToken) : Answer();
        }

        private HttpResponseMessage Answer() => fault switch
        {
            "401" => Json(HttpStatusCode.Unauthorized, """[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]"""),
            "403" => Json(HttpStatusCode.Forbidden, """[{"message":"You do not have access","errorCode":"INSUFFICIENT_ACCESS"}]"""),
            "429" or "429-once" => Busy(HttpStatusCode.TooManyRequests),
            "503" => Busy(HttpStatusCode.ServiceUnavailable),
            "500" => Json(HttpStatusCode.InternalServerError, ""),
            "html" => new(HttpStatusCode.OK) { Content = new StringContent("<html><body>Maintenance</body></html>", null, "text/html") },
            "truncated" => Json(HttpStatusCode.OK, """{"totalSize":3,"done":true,"records":[{"attributes":{"type":"Us"""),
            "empty-object" => Json(HttpStatusCode.OK, "{}"),
            "time-out" => throw new TaskCanceledException("the request was canceled due to the configured timeout"),
            _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "cut", new SocketException((int)SocketError.ConnectionReset)),
        };

        private static HttpResponseMessage Busy(HttpStatusCode status)
        {
            var answer = Json(status, """[{"message":"TotalRequests Limit exceeded.","errorCode":"REQUEST_LIMIT_EXCEEDED"}]""");
            answer.Headers.TryAddWithoutValidation("Retry-After", "0");
            return answer;
        }

        private static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, null, "application/json") };
    }
}

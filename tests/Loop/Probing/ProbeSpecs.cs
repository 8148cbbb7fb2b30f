using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Demonstration.Tests;

public sealed class ProbeSpecs
{
    public static TheoryData<string> Ways => [.. Route.All.Select(route => route.Name)];

    [Theory, MemberData(nameof(Ways))]
    public async Task In_a_healthy_org_every_way_is_granted_and_nothing_written_down_holds_a_secret(string way)
    {
        await using var stage = await DemoStage.StartAsync();
        var plan = await Route.All.First(route => route.Name == way).Prepare(stage);
        using var recorder = new Recorder(stage.Handler(null));
        using var wire = new Wire(stage.Clock, recorder);

        var result = await new Probe(wire, stage.Browser, stage.Clock).RunAsync(plan, default);

        Assert.Equal(ProbeOutcome.Granted, result.Outcome);
        var written = result.Bundle.Text + ReportJson.Write(ProbeReport.Of(plan, result, null)) + plan;
        Assert.All(recorder.Secrets.Append(DemoOrg.ConsumerSecret).Append(DemoOrg.Password).Where(secret => secret.Length > 3), secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
        Assert.True(recorder.Secrets.Count > 0 || way is "user-agent", "nothing was heard on the wire");
    }

    [Theory]
    [InlineData(Flow.Password, "password-wrong")]
    [InlineData(Flow.JwtBearer, "user-not-assigned")]
    [InlineData(Flow.ClientCredentials, "client-secret-wrong")]
    public async Task What_is_refused_is_not_sent_again(Flow flow, string cause)
    {
        await using var stage = await DemoStage.StartAsync();
        var (plan, _, _) = stage.Break(Catalogue.Find(cause)!, stage.Plan(flow));
        using var recorder = new Recorder(stage.Handler(null));
        using var wire = new Wire(stage.Clock, recorder);

        var result = await new Probe(wire, stage.Browser, stage.Clock).RunAsync(plan, default);

        Assert.Equal(ProbePhase.Login, result.Failed);
        Assert.Equal(1, recorder.TokenRequests);
    }

    [Theory]
    [InlineData("web-server", "user-not-assigned")]
    [InlineData("jwt-bearer", "jwt-expired")]
    [InlineData("refresh", "refresh-policy-immediate")]
    [InlineData("use", "user-api-disabled")]
    [InlineData("client-credentials", "client-id-wrong")]
    [InlineData("soap-login", "password-wrong")]
    public async Task The_saved_file_gives_the_same_diagnosis(string way, string cause)
    {
        await using var stage = await DemoStage.StartAsync();
        var run = await LoopRun.StrikeAsync(stage, Route.All.First(route => route.Name == way), Catalogue.Find(cause)!);

        var saved = DiagnoseAction.Run([Door.OpenText("saved.har", run.Result.Bundle.Text)], [], stage.Org.Now);

        Assert.Equal(run.Client!.Findings.Select(Told), saved.Findings.Select(Told));
        Assert.NotEmpty(saved.Findings);
    }

    [Fact]
    public async Task Rotation_is_found_by_sending_the_first_token_once_more()
    {
        await using var stage = await DemoStage.StartAsync(scenario => scenario with { Apps = [scenario.Apps[0] with { Rotates = true }, .. scenario.Apps.Skip(1)] });

        var result = await stage.ProbeAsync(stage.Plan(Flow.WebServer) with { Refreshes = 2 });

        Assert.Equal((ProbeOutcome.Granted, true), (result.Outcome, result.ReplayWasRefused));
        Assert.Contains(result.Notes, note => note.Contains("rotation is on", StringComparison.Ordinal));
        Assert.Equal("refresh-rotated-reuse", ProbeAction.Diagnose(result, [], [], stage.Org.Now)!.Findings[0].Cause.Slug);
    }

    [Fact]
    public async Task A_stored_refresh_token_that_rotation_replaces_is_not_lost()
    {
        await using var stage = await DemoStage.StartAsync(scenario => scenario with { Apps = [scenario.Apps[0] with { Rotates = true }, .. scenario.Apps.Skip(1)] });
        var token = await stage.StoredTokenAsync();

        var result = await stage.ProbeAsync(stage.Plan(Flow.Refresh) with { RefreshToken = token });

        Assert.NotNull(result.NewRefreshToken);
        Assert.NotEqual(token.Reveal(), result.NewRefreshToken.Reveal());
    }

    [Fact]
    public async Task A_host_that_nobody_answers_at_is_diagnosed_too()
    {
        using var wire = new Wire(TimeProvider.System);
        await using var stage = await DemoStage.StartAsync();
        var plan = stage.Plan(Flow.ClientCredentials) with { Host = new("http://127.0.0.1:9") };

        var result = await new Probe(wire, stage.Browser, TimeProvider.System).RunAsync(plan, default);

        Assert.Equal(ProbeOutcome.Unanswered, result.Outcome);
        Assert.Equal("network-blocked", ProbeAction.Diagnose(result, [], [], stage.Org.Now)!.Findings[0].Cause.Slug);
    }

    private static (string, double) Told(Diagnosing.Finding finding) => (finding.Cause.Slug, Math.Round(finding.Probability, 6));
}

using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Demonstration.Tests;

/// <summary>Revoked in any way: the next use is refused, the diagnosis finds it, and a fresh login is good again.</summary>
public sealed class RevokeLaws
{
    /// <summary>What ends the refresh token that the client holds.</summary>
    private static readonly Dictionary<string, Func<DemoStage, Task>> Ways = new(StringComparer.Ordinal)
    {
        ["the refresh token at the revoke endpoint"] = stage => RevokeAsync(stage, stage.Emulation.Mint.WriteRefresh(stage.Store.Grants.Last())),
        ["its access token at the revoke endpoint"] = stage => RevokeAsync(stage, AccessToken(stage)),
        ["the app of the user in Connected Apps OAuth Usage"] = stage => Done(() => stage.Org.Revoke(stage.App.Name, stage.Username)),
        ["every app of the user"] = stage => Done(() => stage.Org.Revoke(null, stage.Username)),
        ["every user of the app"] = stage => Done(() => stage.Org.Revoke(stage.App.Name, null)),
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task The_next_refresh_is_refused_the_cause_is_found_and_a_fresh_login_is_granted(string way)
    {
        await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));
        var revoked = Catalogue.Find("refresh-revoked")!;

        var run = await LoopRun.AgainAsync(stage, Struck(stage, way, ProbePhase.Refresh));

        Assert.Equal(revoked, run.Refuser);
        Assert.Contains(revoked, run.Client!.Findings.Take(3).Select(finding => finding.Cause));
        Assert.Equal(revoked, run.WithOrg!.Findings[0].Cause);
        Assert.Equal((revoked, Diagnosing.State.Confirmed), (run.Complete!.Findings[0].Cause, run.Complete.Findings[0].State));
        Assert.Equal(ProbeOutcome.Granted, (await LoopRun.AgainAsync(stage, Route.All.Single(route => route.Name == "refresh"))).Result.Outcome);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task The_access_token_dies_with_it(string way)
    {
        await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));

        var run = await LoopRun.AgainAsync(stage, Struck(stage, way, ProbePhase.Use));

        Assert.Equal((ProbeOutcome.Refused, ProbePhase.Use), (run.Result.Outcome, run.Result.Failed));
        Assert.Equal("refresh-revoked", run.Refuser?.Slug);
    }

    [Fact]
    public async Task Another_approval_of_the_same_user_and_app_outlives_the_revocation_of_one_token()
    {
        await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));
        var other = await stage.StoredTokenAsync();

        var run = await LoopRun.AgainAsync(stage, Struck(stage, "the refresh token at the revoke endpoint", ProbePhase.Refresh));

        Assert.Equal("refresh-revoked", run.Refuser?.Slug);
        Assert.Equal(ProbeOutcome.Granted, (await stage.ProbeAsync(stage.Plan(Flow.Refresh) with { RefreshToken = other })).Outcome);
    }

    public static TheoryData<string, string> BadTokens => new() { { "nobody-gave-this", "invalid_token" }, { "revoked", "invalid_token" } };

    [Theory, MemberData(nameof(BadTokens))]
    public async Task The_revoke_endpoints_own_refusal_is_understood(string token, string error)
    {
        await using var stage = await DemoStage.StartAsync(null, new LoopAtlas.StillClock(LoopAtlas.Day));
        if (token is "revoked")
        {
            await LoopRun.AgainAsync(stage, Struck(stage, "the refresh token at the revoke endpoint", ProbePhase.Refresh));
            token = stage.Emulation.Mint.WriteRefresh(stage.Store.Grants.Last());
        }

        var (status, body) = await PostAsync(stage, token);
        var paste = $"POST /services/oauth2/revoke HTTP/1.1\nHost: acme.my.salesforce.com\nContent-Type: application/x-www-form-urlencoded\n\ntoken={token}\n\nHTTP/1.1 {status} Bad Request\nContent-Type: application/x-www-form-urlencoded\n\n{body}\n";
        var diagnosis = DiagnoseAction.Run([Door.OpenText("paste", paste)], [], LoopAtlas.Day);

        Assert.Equal(400, status);
        Assert.StartsWith($"error={error}", body, StringComparison.Ordinal);
        Assert.Contains("refresh-revoked", diagnosis.Findings.Take(3).Select(finding => finding.Cause.Slug));
    }

    private static Route Struck(DemoStage stage, string way, ProbePhase at) => new(way, Flow.WebServer, _ => Task.FromResult(stage.Plan(Flow.WebServer) with
    {
        Refreshes = 1,
        Before = (phase, _) => phase == at ? Ways[way](stage) : Task.CompletedTask,
    }), at);

    private static async Task RevokeAsync(DemoStage stage, string token) => Assert.Equal(200, (await PostAsync(stage, token)).Status);

    private static async Task<(int Status, string Body)> PostAsync(DemoStage stage, string token)
    {
        using var http = new HttpClient(stage.Handler(null));
        var answer = await http.PostAsync(new Uri(stage.Home, "/services/oauth2/revoke"), new FormUrlEncodedContent([new("token", token)]));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A token of the newest approval, as the client got it.</summary>
    private static string AccessToken(DemoStage stage)
    {
        var grant = stage.Store.Grants.Last();
        return stage.Emulation.Mint.Write(new(TokenUse.OAuth, stage.Emulation.Issuer.NextSession(), grant.App, grant.User, grant.Number, stage.Org.Now, Scopes.Bits(grant.Scopes), 0), stage.Store.Org.Id);
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}

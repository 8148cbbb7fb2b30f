using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Demonstration;
using SfOAuth.Emulation;
using SfOAuth.Live.Tests.Reading;
using SfOAuth.Salesforce;

namespace SfOAuth.Live.Tests.Verifying;

/// <summary>Which trace proves it, from the strongest to none.</summary>
public sealed class ProofSpecs
{
    [Fact]
    public async Task A_reader_who_sees_Login_History_gets_its_row()
    {
        await using var stage = await DemoStage.StartAsync();

        var report = await stage.VerifyAsync(stage.Plan(Flow.JwtBearer), Catalogue.Find("user-not-assigned"));

        Assert.Equal(("fixed", "login-history"), (report.Verdict, report.Proof.Kind));
        Assert.EndsWith("Status: Success", report.Proof.Text, StringComparison.Ordinal);
        Assert.Contains(report.Proof.CannotProve, limit => limit.Contains("no sub type", StringComparison.Ordinal));
        Assert.Contains(report.Proof.CannotProve, limit => limit.Contains("a probe, from this machine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_without_Login_History_gets_the_growth_of_OauthToken()
    {
        await using var stage = await DemoStage.StartAsync(Without(profile => profile with { MonitorsLoginHistory = false, ManagesUsers = false }));

        var report = await stage.VerifyAsync(stage.Plan(Flow.WebServer), Catalogue.Find("app-blocked"));

        Assert.Equal(("fixed", "oauth-token"), (report.Verdict, report.Proof.Kind));
        Assert.Contains("UseCount", report.Proof.Text, StringComparison.Ordinal);
        Assert.Contains(report.Notes, note => note.Contains("revoked again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_who_sees_nothing_gets_the_probes_own_answer_and_why_it_is_alone()
    {
        await using var stage = await DemoStage.StartAsync();

        var report = await stage.VerifyAsync(stage.Plan(Flow.JwtBearer), Catalogue.Find("user-not-assigned"), reader: "sally@acme.example");

        Assert.Equal(("fixed", "probe"), (report.Verdict, report.Proof.Kind));
        Assert.Contains(report.Proof.CannotProve, limit => limit.Contains("lacks Monitor Login History", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_is_sent_and_nothing_happens_nothing_is_proved()
    {
        await using var stage = await DemoStage.StartAsync();

        var watched = await stage.VerifyAsync(null, Catalogue.Find("app-blocked"), request => request with { Watches = true, For = TimeSpan.FromSeconds(1) });
        var looked = await stage.VerifyAsync(null, Catalogue.Find("app-blocked"), request => request with { User = DemoOrg.AdminUsername });

        Assert.Equal(("not-visible", "none"), (watched.Verdict, watched.Proof.Kind));
        Assert.Equal("not-visible", looked.Verdict);
    }

    [Fact]
    public async Task Looking_back_the_newest_attempt_decides_and_a_refusal_is_diagnosed()
    {
        await using var stage = await DemoStage.StartAsync(clock: new LoopAtlas.StillClock(LoopAtlas.Day));
        var refused = await LoopRun.StrikeAsync(stage, Route.All.First(route => route.Flow is Flow.JwtBearer), Catalogue.Find("user-not-assigned")!);
        var before = await stage.VerifyAsync(null, refused.Refuser);
        stage.Mend(refused.Refuser!, Flow.JwtBearer);
        stage.Travel(TimeSpan.FromMinutes(1));
        await LoopRun.AgainAsync(stage, refused.Route);
        var after = await stage.VerifyAsync(null, refused.Refuser);

        Assert.Equal(("not-fixed", "user-not-assigned"), (before.Verdict, before.NextGate));
        Assert.Equal(("fixed", "login-history"), (after.Verdict, after.Proof.Kind));
        Assert.Contains(after.Proof.CannotProve, limit => limit.Contains("--since", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_gate_is_named_once_the_first_is_past()
    {
        await using var stage = await DemoStage.StartAsync();
        stage.Org.Break("user-inactive");

        var report = await stage.VerifyAsync(stage.Plan(Flow.JwtBearer), Catalogue.Find("user-not-assigned"));

        Assert.Equal(("not-fixed", "user-inactive"), (report.Verdict, report.NextGate));
    }

    private static Func<Scenario, Scenario> Without(Func<ProfileRecord, ProfileRecord> change) =>
        scenario => scenario with { Profiles = [.. scenario.Profiles.Select(profile => profile.Name is "System Administrator" ? change(profile) : profile)] };
}

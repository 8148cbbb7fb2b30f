using System.Text.Json;
using SfOAuth.Cli;
using SfOAuth.Emulation;

namespace SfOAuth.Live.Tests.Changing;

/// <summary>The command line, against an emulator over http.</summary>
public sealed class CommandSpecs : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-command-").FullName;
    private SalesforceEmulator? org;

    public async ValueTask InitializeAsync() => org = await SalesforceEmulator.StartAsync();

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        await org!.DisposeAsync();
    }

    [Fact]
    public async Task A_change_is_made_recorded_and_taken_back()
    {
        org!.Break("user-not-assigned");
        string[] what = ["--org", "env", "--app", "Acme Integration", "--for", "user-not-assigned", "--user", DemoOrg.Username, "--permission-set", "Acme_Sync"];

        var (code, output, _) = await RunAsync(null, ["fix", "--apply", .. what, "--yes", "--production", "--plain"]);
        var undo = Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "undo")));
        var undone = await RunAsync(null, "fix", "--undo", undo, "--org", "env", "--yes", "--production", "--format", "json");

        Assert.Equal(0, code);
        Assert.Contains("Changed, and read back from the org.", output, StringComparison.Ordinal);
        Assert.Contains("sfoauth fix --undo", output, StringComparison.Ordinal);
        Assert.Equal(0, undone.Code);
        Assert.Equal("undone", JsonElement.Parse(undone.Out).GetProperty("outcome").GetString());
        Assert.Equal(2, File.ReadAllLines(Path.Combine(folder, "changes.jsonl")).Length);
    }

    [Theory]
    [InlineData(2, "--yes", "fix", "--apply", "--org", "env", "--for", "user-frozen", "--user", DemoOrg.Username)]
    [InlineData(2, "--org ALIAS", "fix", "--apply", "--for", "user-frozen", "--yes")]
    [InlineData(2, "--user USERNAME", "fix", "--apply", "--org", "env", "--for", "user-frozen", "--yes")]
    [InlineData(2, "--app NAME", "fix", "--apply", "--org", "env", "--for", "refresh-policy-immediate", "--yes")]
    [InlineData(2, "--ip ADDRESS", "fix", "--apply", "--org", "env", "--for", "ip-profile-range", "--user", DemoOrg.Username, "--yes")]
    [InlineData(2, "--certificate", "fix", "--apply", "--org", "env", "--for", "jwt-cert-missing", "--certificate", "nowhere.pem", "--yes")]
    [InlineData(2, "undo file", "fix", "--undo", "nowhere.json", "--org", "env", "--yes")]
    [InlineData(2, "stands alone", "fix", "--undo", "nowhere.json", "--apply", "--org", "env", "--yes")]
    [InlineData(2, "--plan", "fix", "--for", "user-frozen")]
    [InlineData(2, "--from", "fix", "--apply", "--from", "nowhere", "--org", "env", "--yes")]
    [InlineData(3, "No call to the org ends this", "fix", "--apply", "--org", "env", "--for", "client-secret-wrong", "--yes")]
    [InlineData(4, "cannot be seen", "fix", "--apply", "--org", "env", "--for", "refresh-policy-immediate", "--app", "Nobody", "--yes", "--production")]
    public async Task What_is_missing_is_said_and_the_number_tells_it(int code, string said, params string[] line)
    {
        var run = await RunAsync(null, line);

        Assert.Contains(said, run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(code, run.Code);
        Assert.False(Directory.Exists(Path.Combine(folder, "undo")));
    }

    [Theory, InlineData(true, 0), InlineData(false, 3)]
    public async Task A_person_is_shown_the_change_and_asked(bool says, int code)
    {
        org!.Break("refresh-policy-immediate");
        var question = "";

        var run = await RunAsync(asked => (question = asked).Length > 0 && says, "fix", "--apply", "--org", "env", "--app", "Acme Integration", "--for", "refresh-policy-immediate", "--production", "--accept-risk", "a nightly job", "--format", "json");

        Assert.Equal(code, run.Code);
        Assert.Contains("Acme (emulated) (production)", question, StringComparison.Ordinal);
        Assert.Contains("oauthPolicy/refreshTokenPolicy: zero becomes", run.Error, StringComparison.Ordinal);
        Assert.Equal(says ? "changed" : "declined", JsonElement.Parse(run.Out).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_plan_that_was_written_earlier_is_applied_as_it_was_agreed()
    {
        org!.Break("user-not-assigned");
        var plan = Path.Combine(folder, "plan");
        await RunAsync(null, "fix", "--plan", "--for", "user-not-assigned", "--app", "Acme Integration", "--user", DemoOrg.Username, "--permission-set", "Acme_Sync", "--out", plan, "user_assigned: no");

        var run = await RunAsync(null, "fix", "--apply", "--from", plan, "--org", "env", "--user", DemoOrg.Username, "--yes", "--production", "--format", "markdown");

        Assert.Equal(0, run.Code);
        Assert.Contains("Acme\\_Sync", run.Out.Replace("Acme_Sync", "Acme\\_Sync", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_comes_out_otherwise_now_is_not_applied()
    {
        org!.Break("refresh-policy-immediate");
        var plan = Path.Combine(folder, "plan.json");
        await File.WriteAllTextAsync(plan, "{\"schema\":\"sfoauth.plan/1\",\"for\":\"refresh-policy-immediate\",\"app\":\"Acme Integration\",\"values\":[{\"name\":\"refresh_policy\",\"planned\":\"Refresh token is valid until revoked\",\"where\":\"\"}]}");

        var run = await RunAsync(null, "fix", "--apply", "--from", plan, "--org", "env", "--yes", "--production", "--accept-risk", "why not");

        Assert.Equal(2, run.Code);
        Assert.Contains("comes out otherwise", run.Out, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Out, string Error)> RunAsync(Func<string, bool>? answer, params string[] line)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var admin = org!.Emulation.Store.UserOfName(DemoOrg.AdminUsername)!;
        var token = org.Emulation.Issuer.Session(admin, System.Net.IPAddress.Loopback, 0);
        var code = await Program.RunAsync(line, new(output, error)
        {
            AskYes = answer,
            StateFolder = folder,
            Variable = name => name switch { "SF_ACCESS_TOKEN" => token, "SF_INSTANCE_URL" => org.Url.ToString(), _ => null },
        });
        Assert.DoesNotContain(token[..40], output.ToString() + error, StringComparison.Ordinal);
        return (code, output.ToString(), error.ToString());
    }
}

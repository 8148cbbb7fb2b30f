using SfOAuth.Cli;
using SfOAuth.Emulation;

namespace SfOAuth.Live.Tests.Reading;

/// <summary>diagnose, history and audit against an org, from the command line to the exit code.</summary>
public sealed class CommandSpecs
{
    private const string Refused = "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_app_access\",\"error_description\":\"user is not admin approved to access this app\"}";

    [Fact]
    public async Task Diagnose_asks_the_org_and_names_the_cause_with_the_orgs_own_words()
    {
        await using var org = await SalesforceEmulator.StartAsync();
        org.Break("user-not-assigned");

        var (exit, text, _) = await RunAsync(org, "diagnose", "--org", "env", "--app", DemoOrg.App, "--user", DemoOrg.Username, "--trace", "flow: jwt-bearer", Refused);

        Assert.Equal(ExitCodes.Answered, exit);
        Assert.Contains("sure\nuser-not-assigned\n", text, StringComparison.Ordinal);
        Assert.Contains("Access to the app (org)", text, StringComparison.Ordinal);
        Assert.Contains("Calls to", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bearer", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_snapshot_gives_the_same_causes_without_the_org()
    {
        using var place = new Place();
        var file = place.At("org.json");
        string asked;
        await using (var org = await SalesforceEmulator.StartAsync())
        {
            org.Break("user-not-assigned");
            (_, asked, _) = await RunAsync(org, "diagnose", "--org", "env", "--app", DemoOrg.App, "--user", DemoOrg.Username, "--save", file, "--format", "json", Refused);
        }

        var (exit, read, error) = await RunAsync(null, "diagnose", file, Refused, "--format", "json");

        Assert.Equal("", error);
        Assert.Equal(ExitCodes.Answered, exit);
        Assert.Equal(asked, read);
    }

    [Fact]
    public async Task What_changed_stands_between_the_last_success_and_the_failure()
    {
        await using var org = await SalesforceEmulator.StartAsync();
        org.Emulation.Store.Save(org.Emulation.Store.Apps.First() with { IpRelaxation = Salesforce.IpRelaxation.Enforce });

        var (_, text, _) = await RunAsync(org, "diagnose", "--org", "env", "--app", DemoOrg.App, "--user", DemoOrg.Username, "invalid_grant: ip restricted");

        Assert.Contains("What happened in", text, StringComparison.Ordinal);
        Assert.Contains("changeIpRelaxationPolicy", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_reads_the_rows_of_the_org()
    {
        await using var org = await SalesforceEmulator.StartAsync();
        Logins(org);

        var (exit, text, _) = await RunAsync(org, "history", "--org", "env", "--format", "json");

        Assert.Equal(ExitCodes.Answered, exit);
        Assert.Contains("Login History (org)", text, StringComparison.Ordinal);
        Assert.Contains(DemoOrg.Username, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_downloads_event_log_files()
    {
        await using var org = await SalesforceEmulator.StartAsync();
        Logins(org);
        org.Advance(TimeSpan.FromDays(2));

        var (exit, text, error) = await RunAsync(org, "history", "--org", "env", "--event-log", "--format", "json");

        Assert.Equal("", error);
        Assert.Equal(ExitCodes.Answered, exit);
        Assert.Contains("(org)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_reviews_the_apps_and_settings_of_the_org()
    {
        await using var org = await SalesforceEmulator.StartAsync();

        var (exit, text, error) = await RunAsync(org, "audit", "--org", "env", "--format", "json");

        Assert.Equal("", error);
        Assert.Equal(ExitCodes.Answered, exit);
        Assert.Contains("\"Acme Integration\"", text, StringComparison.Ordinal);
        Assert.Contains("org/connectedApps/Acme_Integration.connectedApp-meta.xml", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_org_that_is_not_there_is_a_sentence_and_no_stack()
    {
        var (exit, text, _) = await RunAsync(null, ["diagnose", "--org", "env", "invalid_grant: ip restricted"], ("SF_ACCESS_TOKEN", "00Dnobody!token"), ("SF_INSTANCE_URL", "http://127.0.0.1:1"));

        Assert.Equal(ExitCodes.Answered, exit);
        Assert.Contains("The org was not read", text, StringComparison.Ordinal);
        Assert.DoesNotContain("00Dnobody!token", text, StringComparison.Ordinal);
    }

    private static void Logins(SalesforceEmulator org)
    {
        var store = org.Emulation.Store;
        for (var at = 0; at < 3; at++)
        {
            store.Logins.Add(new(0, store.Clock.Now, 1, at == 0 ? LoginRow.Success : "Restricted IP", "") { Application = DemoOrg.App, SourceIp = "198.51.100.7", Flow = Salesforce.Flow.JwtBearer });
        }
    }

    private static Task<(int Exit, string Text, string Error)> RunAsync(SalesforceEmulator? org, params string[] args) => RunAsync(org, args, []);

    private static async Task<(int Exit, string Text, string Error)> RunAsync(SalesforceEmulator? org, string[] args, params (string Name, string Value)[] variables)
    {
        using var place = new Place();
        if (org is not null)
        {
            place["SF_ACCESS_TOKEN"] = org.Emulation.Issuer.Session(org.Emulation.Store.UserOfName(DemoOrg.AdminUsername)!, System.Net.IPAddress.Loopback);
            place["SF_INSTANCE_URL"] = org.Url.ToString();
        }

        foreach (var (name, value) in variables)
        {
            place[name] = value;
        }

        using var text = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(text, error) { Variable = place.Variable, StateFolder = place.State, Clock = TimeProvider.System };
        var exit = await Program.RunAsync(args, terminal, CancellationToken.None);
        return (exit, text.ToString(), error.ToString());
    }
}

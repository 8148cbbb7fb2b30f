using System.Collections.Immutable;
using SfOAuth.Emulation;
using SfOAuth.Intake;

namespace SfOAuth.Live.Tests;

public sealed class OwnLoginSpecs
{
    [Theory]
    [InlineData("jwt")]
    [InlineData("client-credentials")]
    public async Task A_login_is_kept_renewed_when_its_session_has_ended_and_revoked_at_logout(string flow)
    {
        await using var ground = await Ground.StartAsync();
        ground.Place["SFOAUTH_CLIENT_SECRET"] = ground.Org.ConsumerSecret;
        var login = await ground.RunAsync(["org", "login", "prod", "--flow", flow, "--host", ground.Url, "--client-id", ground.Org.ConsumerKey, "--format", "json", .. flow is "jwt" ? ImmutableArray.Create("--user", ground.Org.Username, "--key-file", ground.KeyFile) : []]);
        Assert.True(login.Code == 0, login.Whole);

        ground.Clock.Advance(TimeSpan.FromHours(3));
        var shown = await ground.RunAsync("org", "show", "prod", "--format", "json");
        var token = await TokenAsync(ground, "prod");
        var logout = await ground.RunAsync("org", "logout", "prod", "--format", "json");

        Assert.Equal(ground.Org.Username, login.Json.GetProperty("username").GetString());
        Assert.Equal(ground.Org.Username, shown.Json.GetProperty("username").GetString());
        Assert.True(logout.Json.GetProperty("revoked").GetBoolean());
        Assert.Equal(401, await AskAsync(ground, token));
        Assert.Equal(2, (await ground.RunAsync("org", "show", "prod")).Code);
        Assert.Equal(2, (await ground.RunAsync("org", "logout", "prod")).Code);
    }

    [Fact]
    public async Task What_is_refused_is_diagnosed_and_nothing_is_kept()
    {
        await using var ground = await Ground.StartAsync();
        ground.Org.Break("user-not-assigned");

        var login = await ground.LoginAsync("prod", ground.Org.Username);

        Assert.Equal(4, login.Code);
        Assert.Equal("user-not-assigned", login.Json.GetProperty("probe").GetProperty("diagnosis").GetProperty("causes")[0].GetProperty("id").GetString());
        Assert.Empty((await ground.RunAsync("org", "list", "--format", "json")).Json.GetProperty("orgs").EnumerateArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a passphrase of some length")]
    public async Task No_file_holds_a_secret_in_the_clear_and_nobody_else_may_read_them(string? passphrase)
    {
        await using var ground = await Ground.StartAsync();
        ground.Place["SFOAUTH_PASSPHRASE"] = passphrase ?? "";
        ground.Place["SFOAUTH_CLIENT_SECRET"] = ground.Org.ConsumerSecret;

        var login = await ground.RunAsync("org", "login", "prod", "--flow", "client-credentials", "--host", ground.Url, "--client-id", ground.Org.ConsumerKey);
        var token = await TokenAsync(ground, "prod");

        Assert.Equal(0, login.Code);
        Assert.All(ground.Place.Everything().Where(file => file.Path != ground.KeyFile), file =>
        {
            Assert.DoesNotContain(token, file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(ground.Org.ConsumerSecret, file.Text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(token, login.Whole, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(ground.Place.State, "*", SearchOption.AllDirectories), file => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file));
    }

    [Fact]
    public async Task Another_passphrase_or_a_file_that_was_tampered_with_opens_nothing()
    {
        await using var ground = await Ground.StartAsync();
        ground.Place["SFOAUTH_PASSPHRASE"] = "one passphrase";
        await ground.LoginAsync("prod", ground.Org.Username);

        ground.Place["SFOAUTH_PASSPHRASE"] = "another passphrase";
        var wrong = await ground.RunAsync("org", "show", "prod");
        ground.Place["SFOAUTH_PASSPHRASE"] = "";
        var without = await ground.RunAsync("org", "show", "prod");
        ground.Place["SFOAUTH_PASSPHRASE"] = "one passphrase";
        var file = Directory.GetFiles(ground.Place.State, "*.sealed", SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
        var damaged = await ground.RunAsync("org", "show", "prod");

        Assert.All(new[] { wrong, without, damaged }, told => Assert.Equal(2, told.Code));
        Assert.Contains("does not open with this passphrase", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("set SFOAUTH_PASSPHRASE", without.Error, StringComparison.Ordinal);
        Assert.Contains("does not open with this passphrase", damaged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_logins_file_does_not_open_as_anothers()
    {
        await using var ground = await Ground.StartAsync();
        await ground.LoginAsync("one", ground.Org.Username);
        await ground.LoginAsync("two", DemoOrg.AdminUsername);
        var files = Directory.GetFiles(ground.Place.State, "*.sealed", SearchOption.AllDirectories);

        File.Copy(files[0], files[1], overwrite: true);

        Assert.Contains(2, new[] { (await ground.RunAsync("org", "show", "one")).Code, (await ground.RunAsync("org", "show", "two")).Code });
    }

    [Fact]
    public async Task Two_runs_that_renew_at_once_send_a_rotated_refresh_token_only_once()
    {
        await using var ground = await Ground.StartAsync(change: scenario => scenario with { Apps = [scenario.Apps[0] with { Rotates = true }, .. scenario.Apps.Skip(1)] });
        var logins = new OwnLogins(ground.Place.Variable, ground.Place.State);
        using var wire = new Wire(ground.Clock);
        var access = new OwnAccess(logins, wire, ground.Clock);
        var plan = new ProbePlan(Salesforce.Flow.WebServer, ground.Org.Url) { ConsumerKey = ground.Org.ConsumerKey, ConsumerSecret = new(ground.Org.ConsumerSecret) };
        await access.KeepAsync(new() { Alias = "prod", Flow = "web-server", Host = ground.Org.Url, Instance = ground.Org.Url, ConsumerKey = ground.Org.ConsumerKey }, plan, new(new("00D!ended"), new(ground.Org.Approve()), ground.Org.Url), null, CancellationToken.None);

        var works = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var session = ((Reading<OrgSession>.Accepted)await access.OpenAsync("prod", CancellationToken.None)).Value;
            using var org = new OrgClient(wire, session, ground.Clock);
            return (await SoqlRows.AskAsync(org, "Organization", "SELECT Id FROM Organization", CancellationToken.None)).Obstacle;
        }));
        ground.Clock.Advance(TimeSpan.FromHours(3));
        var later = await ground.RunAsync("org", "list", "--check", "--format", "json");

        Assert.All(works, Assert.Null);
        Assert.Equal("yes", later.Json.GetProperty("orgs")[0].GetProperty("works").GetString());
    }

    [Fact]
    public async Task The_list_knows_our_own_the_environments_and_the_CLIs_and_only_check_says_which_work()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();
        (ground.Place["SF_ACCESS_TOKEN"], ground.Place["SF_INSTANCE_URL"]) = (FakeCli.Token, ground.Url);
        ground.Place.Install("sf", FakeCli.Script(FakeCli.NotFound, FakeCli.NotFound, FakeCli.Cat("""{"status":0,"result":[{"username":"ada@acme.example","alias":"gone","instanceUrl":"https://acme.my.salesforce.com"}]}""")));

        var plain = await ground.RunAsync("org", "list");
        var check = await ground.RunAsync("org", "list", "--check", "--format", "json");

        Assert.DoesNotContain("works", plain.Out, StringComparison.Ordinal);
        Assert.Equal(["admin:yes", "env:no", "gone:no"], check.Json.GetProperty("orgs").EnumerateArray().Select(org => $"{org.GetProperty("alias").GetString()}:{org.GetProperty("works").GetString()}"));
        Assert.DoesNotContain("PlantedByATest", plain.Whole + check.Whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyring_is_given_the_secrets_by_standard_input_and_never_on_a_command_line()
    {
        await using var ground = await Ground.StartAsync();
        ground.Place["SFOAUTH_VAULT"] = "";
        ground.Place.Install("secret-tool", $"echo \"$*\" >> {ground.Place.At("words")}\ncase $1 in store) cat > {ground.Place.At("kept")};; lookup) cat {ground.Place.At("kept")};; clear) rm {ground.Place.At("kept")};; esac");

        var login = await ground.LoginAsync("prod", DemoOrg.AdminUsername);
        var shown = await ground.RunAsync("org", "show", "prod");
        var kept = await File.ReadAllTextAsync(ground.Place.At("kept"));
        var logout = await ground.RunAsync("org", "logout", "prod");

        Assert.Equal(("keyring", 0, 0), (login.Json.GetProperty("keptIn").GetString(), shown.Code, logout.Code));
        Assert.DoesNotContain(kept[..20], await File.ReadAllTextAsync(ground.Place.At("words")), StringComparison.Ordinal);
        Assert.False(File.Exists(ground.Place.At("kept")));
        Assert.DoesNotContain(Directory.GetFiles(ground.Place.State, "*", SearchOption.AllDirectories), file => file.EndsWith(".sealed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_keyring_that_takes_nothing_leaves_it_to_the_encrypted_file()
    {
        await using var ground = await Ground.StartAsync();
        ground.Place["SFOAUTH_VAULT"] = "";
        ground.Place.Install("secret-tool", "exit 1");

        var login = await ground.LoginAsync("prod", DemoOrg.AdminUsername);

        Assert.Equal("file", login.Json.GetProperty("keptIn").GetString());
        Assert.Contains("not against somebody who can read your files", login.Json.GetProperty("protection").GetString(), StringComparison.Ordinal);
    }

    private static async Task<string> TokenAsync(Ground ground, string alias)
    {
        using var wire = new Wire(ground.Clock);
        return ((Reading<OrgSession>.Accepted)await new OwnAccess(new(ground.Place.Variable, ground.Place.State), wire, ground.Clock).OpenAsync(alias, CancellationToken.None)).Value.AccessToken.Reveal();
    }

    private static async Task<int> AskAsync(Ground ground, string token)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return (int)(await http.GetAsync(new Uri(ground.Org.Url, "/services/data/v64.0/query?q=SELECT+Id+FROM+Organization"))).StatusCode;
    }
}

using SfOAuth.Emulation;

namespace SfOAuth.Live.Tests.Verifying;

/// <summary>The command as a person runs it, against an org over HTTP.</summary>
public sealed class CommandSpecs
{
    [Fact]
    public async Task A_refusal_while_the_change_spreads_is_tried_again_until_it_counts()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();
        ground.Org.Break("user-not-assigned");
        var waited = TimeSpan.Zero;
        ground.Clock.Waited = by =>
        {
            waited += by;
            if (waited > TimeSpan.FromMinutes(2))
            {
                ground.Org.Repair("user-not-assigned");
            }
        };

        var told = await VerifyAsync(ground, "--format", "json");

        Assert.Equal((0, "login-history"), (told.Code, told.Json.GetProperty("proof").GetProperty("kind").GetString()));
        Assert.InRange(told.Json.GetProperty("tries").GetInt32(), 4, 7);
    }

    [Fact]
    public async Task Once_the_change_must_count_a_refusal_is_final_and_the_exit_code_says_so()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();
        ground.Org.Break("user-not-assigned");

        var final = await VerifyAsync(ground, "--wait", "0", "--format", "json");
        var later = await VerifyAsync(ground, "--format", "json");

        Assert.Equal((4, "not-fixed", "user-not-assigned", 1), (final.Code, final.Json.GetProperty("verdict").GetString(), final.Json.GetProperty("nextGate").GetString(), final.Json.GetProperty("tries").GetInt32()));
        Assert.Equal(4, later.Code);
        Assert.InRange(later.Json.GetProperty("tries").GetInt32(), 8, 14);
    }

    [Fact]
    public async Task A_login_that_shall_hold_for_26_hours_is_looked_at_to_the_end()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();

        var holds = await VerifyAsync(ground, "--for", "26h", "--format", "json");
        ground.Clock.Waited = by => _ = by > TimeSpan.FromHours(5) ? Break(ground) : 0;
        var dies = await VerifyAsync(ground, "--for", "26h", "--format", "json");

        Assert.Equal(0, holds.Code);
        Assert.InRange(holds.Json.GetProperty("successes").GetInt32(), 7, 12);
        Assert.Equal((4, "user-inactive"), (dies.Code, dies.Json.GetProperty("nextGate").GetString()));
    }

    [Fact]
    public async Task Watching_hears_the_real_client_and_sends_nothing_itself()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();
        var came = 0;
        ground.Clock.Waited = _ =>
        {
            if (Interlocked.Increment(ref came) == 3)
            {
                ground.LoginAsync("real", ground.Org.Username).GetAwaiter().GetResult();
            }
        };

        var told = await ground.RunAsync("verify", "user-not-assigned", "--org", "admin", "--app", DemoOrg.App, "--user", ground.Org.Username, "--watch", "--format", "json");

        Assert.True(told.Code == 0, told.Whole);
        Assert.Equal(0, told.Json.GetProperty("tries").GetInt32());
        Assert.Contains("Status: Success", told.Json.GetProperty("rows")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_seen_in_time_is_exit_code_5()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();

        var told = await ground.RunAsync("verify", "user-not-assigned", "--org", "admin", "--app", DemoOrg.App, "--user", ground.Org.Username, "--watch", "--for", "10m");

        Assert.Equal(5, told.Code);
        Assert.Contains("No attempt was seen within 10 minutes", told.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_hands_over_the_four_artefacts_in_markdown_and_in_html()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();
        var (page, words) = (ground.Place.At("proof.html"), ground.Place.At("proof.md"));

        Assert.Equal(0, (await VerifyAsync(ground, "--report", words)).Code);
        Assert.Equal(0, (await VerifyAsync(ground, "--report", page)).Code);

        foreach (var text in new[] { await File.ReadAllTextAsync(words), await File.ReadAllTextAsync(page) })
        {
            Assert.All(new[] { "1. Error, cause, fix", "2. Settings of the app", "3. Assignment of the user", "4. Proof", "user-not-assigned", "Manage Assignments", "Status: Success" }, part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Give --org", "verify", "user-not-assigned")]
    [InlineData("--watch sends nothing", "verify", "--org", "admin", "--watch", "--flow", "jwt")]
    [InlineData("sfoauth causes", "verify", "--org", "admin", "--cause", "no-such-cause")]
    [InlineData(".md or .html", "verify", "--org", "admin", "--report", "proof.pdf")]
    [InlineData("--for takes", "verify", "--org", "admin", "--for", "soon")]
    [InlineData("--since takes", "verify", "--org", "admin", "--since", "lately")]
    [InlineData("I need the private key", "verify", "--org", "admin", "--flow", "jwt", "--client-id", "3MVG9x", "--user", "a@b.example")]
    public async Task Wrong_usage_gets_a_sentence(string says, params string[] args)
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();

        var told = await ground.RunAsync(args);

        Assert.Equal((2, ""), (told.Code, told.Out));
        Assert.Contains(says, told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_token_is_seen_in_outputs_or_files()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();
        ground.Org.Break("user-not-assigned");

        var told = await VerifyAsync(ground, "--report", ground.Place.At("proof.md"));
        var all = string.Join('\n', [told.Whole, .. ground.Place.Everything().Where(file => file.Path != ground.KeyFile).Select(file => file.Text)]);

        Assert.DoesNotContain("00DWs0000000001!", all, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", all, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJhbGciOi", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_interrupts_is_told_what_was_seen_so_far()
    {
        await using var ground = await (await Ground.StartAsync()).WithAdminAsync();
        using var stop = new CancellationTokenSource();
        ground.Clock.Waited = _ => stop.Cancel();

        var told = await ground.Place.RunAsync(ground.Clock, stop.Token, "verify", "--org", "admin", "--app", DemoOrg.App, "--user", ground.Org.Username, "--watch", "--for", "26h");

        Assert.Equal(130, told.Code);
        Assert.Contains("Interrupted after", told.Out, StringComparison.Ordinal);
    }

    private static int Break(Ground ground)
    {
        ground.Org.Break("user-inactive");
        return 0;
    }

    private static Task<Told> VerifyAsync(Ground ground, params string[] more) =>
        ground.RunAsync(["verify", "user-not-assigned", "--org", "admin", "--app", DemoOrg.App, "--user", ground.Org.Username, "--flow", "jwt", "--client-id", ground.Org.ConsumerKey, "--key-file", ground.KeyFile, .. more]);
}

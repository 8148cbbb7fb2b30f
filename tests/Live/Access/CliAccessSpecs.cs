using SfOAuth.Intake;

namespace SfOAuth.Live.Tests;

public sealed class CliAccessSpecs : IDisposable
{
    private readonly Place place = new();

    private CliAccess Access => new(place.Variable) { Patience = TimeSpan.FromSeconds(20) };

    public void Dispose() => place.Dispose();

    public static TheoryData<string, string> Tellers => new()
    {
        { "a new CLI", FakeCli.Script(FakeCli.NewShow, FakeCli.NewDisplay) },
        { "an old CLI without the command", FakeCli.Script(FakeCli.NoCommand, FakeCli.OldDisplay) },
        { "warnings before the JSON", FakeCli.Script("echo '(node:7) Warning: {x} is old'\necho '{\"warning\":1}'\n" + FakeCli.NewShow, "echo ' ›   Warning: update available'\n" + FakeCli.NewDisplay) },
        { "words behind the JSON", FakeCli.Script(FakeCli.NewShow + "\necho 'bye {'", FakeCli.NewDisplay + "\necho done") },
        { "a command that is unknown in JSON", FakeCli.Script(FakeCli.Cat("""{"status":1,"name":"CommandNotFoundError","message":"org auth is not a sf command"}"""), FakeCli.OldDisplay) },
    };

    [Theory, MemberData(nameof(Tellers))]
    public async Task A_login_of_the_CLI_opens(string _, string script)
    {
        place.Install("sf", script);

        var session = Assert.IsType<Reading<OrgSession>.Accepted>(await Access.OpenAsync("acme", CancellationToken.None)).Value;

        Assert.Equal((FakeCli.Token, "acme.my.salesforce.com", "ada@acme.example", "63.0"), (session.AccessToken.Reveal(), session.Instance.Host, session.Username, session.ApiVersion));
        Assert.DoesNotContain(FakeCli.Token, session.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_only_sfdx_it_is_asked_in_its_own_words()
    {
        place.Install("sfdx", $"[ \"$*\" = 'force:org:display --targetusername acme --json' ] || exit 9\n{FakeCli.OldDisplay}");

        var session = Assert.IsType<Reading<OrgSession>.Accepted>(await Access.OpenAsync("acme", CancellationToken.None)).Value;

        Assert.Equal(FakeCli.Token, session.AccessToken.Reveal());
    }

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "no such org", FakeCli.Script(FakeCli.NotFound, FakeCli.NotFound), "knows no login acme" },
        { "the token stays hidden", FakeCli.Script(FakeCli.NoCommand, FakeCli.NewDisplay), "sf update" },
        { "the login has ended", FakeCli.Script(FakeCli.Cat("""{"status":1,"name":"RefreshTokenAuthError","message":"Error authenticating with the refresh token due to: expired access/refresh token"}"""), FakeCli.NewDisplay), "sf org login web --alias acme" },
        { "an error with a token in it", FakeCli.Script(FakeCli.Cat($$"""{"status":1,"name":"Odd","message":"cannot use {{FakeCli.Token}}"}"""), FakeCli.NewDisplay), "Odd" },
        { "a crash", FakeCli.Script("echo 'Segmentation fault' >&2; exit 139", "exit 139"), "no answer that I can read" },
        { "JSON that breaks off", FakeCli.Script(FakeCli.NewShow, "printf '{\"status\":0,\"result\":{\"inst'"), "no answer that I can read" },
        { "an answer without an address", FakeCli.Script(FakeCli.NewShow, FakeCli.Cat("""{"status":0,"result":{"username":"a@b.c"}}""")), "address of the org" },
        { "an address without TLS", FakeCli.Script(FakeCli.NewShow, FakeCli.Cat("""{"status":0,"result":{"instanceUrl":"http://acme.my.salesforce.com"}}""")), "Plain http" },
        { "a Lightning host", FakeCli.Script(FakeCli.NewShow, FakeCli.Cat("""{"status":0,"result":{"instanceUrl":"https://acme.lightning.force.com"}}""")), "Lightning" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public async Task What_does_not_open_gets_a_sentence_with_what_to_do_and_no_token(string _, string script, string says)
    {
        place.Install("sf", script);

        var why = Assert.IsType<Reading<OrgSession>.Rejected>(await Access.OpenAsync("acme", CancellationToken.None)).Why;

        Assert.Contains(says, why, StringComparison.Ordinal);
        Assert.DoesNotContain("PlantedByATest", why, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', why);
    }

    [Fact]
    public async Task A_CLI_that_hangs_is_ended_with_its_children()
    {
        place.Install("sf", $"sleep 300 &\necho $! > {place.At("child")}\nwait");

        var why = Assert.IsType<Reading<OrgSession>.Rejected>(await new CliAccess(place.Variable) { Patience = TimeSpan.FromSeconds(2) }.OpenAsync("acme", CancellationToken.None)).Why;

        Assert.Contains("did not answer within 2 s", why, StringComparison.Ordinal);
        Assert.True(await IsGoneAsync(int.Parse(await File.ReadAllTextAsync(place.At("child")))));
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_no_process_behind()
    {
        place.Install("sf", $"echo $$ > {place.At("pid.new")}\nmv {place.At("pid.new")} {place.At("pid")}\nsleep 300");
        using var stop = new CancellationTokenSource();
        var opening = Access.OpenAsync("acme", stop.Token);
        while (!File.Exists(place.At("pid")))
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
        Assert.True(await IsGoneAsync(int.Parse(await File.ReadAllTextAsync(place.At("pid")))));
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("a b")]
    [InlineData("a;rm -rf x")]
    [InlineData("\"&calc&\"")]
    [InlineData("")]
    [InlineData(FakeCli.Token)]
    public async Task What_is_no_alias_reaches_no_command_line_and_is_not_repeated(string alias)
    {
        place.Install("sf", $"touch {place.At("ran")}");

        var why = Assert.IsType<Reading<OrgSession>.Rejected>(await Access.OpenAsync(alias, CancellationToken.None)).Why;

        Assert.False(File.Exists(place.At("ran")));
        Assert.True(alias.Length == 0 || !why.Contains(alias, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_CLI_the_other_ways_are_named()
    {
        var why = Assert.IsType<Reading<OrgSession>.Rejected>(await Access.OpenAsync("acme", CancellationToken.None)).Why;

        Assert.Contains("SF_ACCESS_TOKEN", why, StringComparison.Ordinal);
        Assert.Contains("sfoauth org login", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renewing_asks_again_and_gives_nothing_where_the_token_is_the_same()
    {
        place.Install("sf", FakeCli.Script($"if [ -f {place.At("renewed")} ]; then {FakeCli.NewShow.Replace("PlantedByATest", "Renewed", StringComparison.Ordinal)}\nelse {FakeCli.NewShow}\nfi", FakeCli.NewDisplay));
        var session = Assert.IsType<Reading<OrgSession>.Accepted>(await Access.OpenAsync("acme", CancellationToken.None)).Value;

        Assert.Null(await session.Renew!(CancellationToken.None));
        await File.WriteAllTextAsync(place.At("renewed"), "");

        Assert.Contains("Renewed", (await session.Renew!(CancellationToken.None))!.AccessToken.Reveal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":0,"result":[{"username":"ada@acme.example","alias":"acme","instanceUrl":"https://acme.my.salesforce.com","orgId":"00DWs0000000001MAA","accessToken":"00DWs!PlantedByATest","oauthMethod":"jwt"},{"username":"bob@acme.example","instanceUrl":"https://b.my.salesforce.com"}]}""")]
    [InlineData("""{"status":0,"result":[{"username":"ada@acme.example","aliases":["acme"],"instanceUrl":"https://acme.my.salesforce.com"},{"username":"bob@acme.example","aliases":[]}]}""")]
    public async Task The_list_names_aliases_and_where_there_is_none_the_user(string listed)
    {
        place.Install("sf", FakeCli.Script("exit 9", "exit 9", FakeCli.Cat(listed)));

        var listing = await Access.ListAsync(CancellationToken.None);

        Assert.Equal(["acme", "bob@acme.example"], listing.Orgs.Select(org => org.Alias));
        Assert.DoesNotContain("PlantedByATest", string.Join(' ', listing.Orgs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_cannot_be_had_is_a_note_and_not_an_empty_list()
    {
        Assert.Contains("not on the PATH", Assert.Single((await Access.ListAsync(CancellationToken.None)).Notes), StringComparison.Ordinal);
        place.Install("sf", "exit 3");

        Assert.Contains("did not list", Assert.Single((await Access.ListAsync(CancellationToken.None)).Notes), StringComparison.Ordinal);
    }

    /// <summary>A process that has ended, or that only its parent has not yet noticed.</summary>
    private static async Task<bool> IsGoneAsync(int id)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (!File.Exists($"/proc/{id}/stat") || (await File.ReadAllTextAsync($"/proc/{id}/stat")).Contains(") Z ", StringComparison.Ordinal))
            {
                return true;
            }

            await Task.Delay(20);
        }

        return false;
    }
}

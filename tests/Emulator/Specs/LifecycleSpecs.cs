namespace SfOAuth.Emulation.Tests;

/// <summary>What becomes of tokens as time passes and people act.</summary>
public sealed class LifecycleSpecs
{
    private const string Dead = "expired access/refresh token";

    [Fact]
    public async Task An_access_token_ends_with_the_session_and_a_refresh_brings_a_new_one()
    {
        await using var rig = await Rig.StartAsync();
        var tokens = await rig.WebServerAsync();

        rig.Org.Advance(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));
        var dead = await rig.QueryAsync(tokens.Member("access_token"), "SELECT Id FROM User");
        var fresh = await rig.RefreshAsync(tokens.Member("refresh_token"));

        Assert.Equal("INVALID_SESSION_ID", dead.Member("errorCode"));
        Assert.Equal("", fresh.Member("refresh_token"));
        Assert.True((await rig.QueryAsync(fresh.Member("access_token"), "SELECT Id FROM User")).IsOk);
    }

    [Theory]
    [InlineData(RefreshPolicy.ValidUntilRevoked, "29.00:00:00", true)]
    [InlineData(RefreshPolicy.ValidUntilRevoked, "31.00:00:00", false)]
    [InlineData(RefreshPolicy.ImmediatelyExpire, "00:00:10", false)]
    [InlineData(RefreshPolicy.ExpireIfNotUsed, "06.00:00:00", true)]
    [InlineData(RefreshPolicy.ExpireIfNotUsed, "08.00:00:00", false)]
    [InlineData(RefreshPolicy.ExpireAfter, "06.00:00:00", true)]
    [InlineData(RefreshPolicy.ExpireAfter, "08.00:00:00", false)]
    public async Task A_refresh_token_lives_as_long_as_the_policy_says(RefreshPolicy policy, string idle, bool lives)
    {
        await using var rig = await Rig.StartAsync(app: app => app with { RefreshPolicy = policy, RefreshWindow = policy is RefreshPolicy.ValidUntilRevoked ? app.RefreshWindow : TimeSpan.FromDays(7) });
        var token = (await rig.WebServerAsync()).Member("refresh_token");

        rig.Org.Advance(TimeSpan.Parse(idle, System.Globalization.CultureInfo.InvariantCulture));
        var reply = await rig.RefreshAsync(token);

        Assert.Equal(lives, reply.IsOk);
        Assert.Equal(lives ? "" : Dead, reply.Description);
    }

    [Fact]
    public async Task Use_renews_an_idle_limit_and_not_a_lifetime()
    {
        await using var idle = await Rig.StartAsync(app: app => app with { RefreshPolicy = RefreshPolicy.ExpireIfNotUsed, RefreshWindow = TimeSpan.FromDays(7) });
        await using var fixedLife = await Rig.StartAsync(app: app => app with { RefreshPolicy = RefreshPolicy.ExpireAfter, RefreshWindow = TimeSpan.FromDays(7) });

        Assert.True(await SecondAsync(idle));
        Assert.False(await SecondAsync(fixedLife));

        static async Task<bool> SecondAsync(Rig rig)
        {
            var token = (await rig.WebServerAsync()).Member("refresh_token");
            rig.Org.Advance(TimeSpan.FromDays(5));
            await rig.RefreshAsync(token);
            rig.Org.Advance(TimeSpan.FromDays(5));
            return (await rig.RefreshAsync(token)).IsOk;
        }
    }

    [Fact]
    public async Task A_replaced_refresh_token_that_comes_back_ends_the_whole_family()
    {
        await using var rig = await Rig.StartAsync(app: app => app with { Rotates = true });
        var first = (await rig.WebServerAsync()).Member("refresh_token");
        var second = await rig.RefreshAsync(first);

        var reuse = await rig.RefreshAsync(first);
        var living = await rig.RefreshAsync(second.Member("refresh_token"));
        var call = await rig.QueryAsync(second.Member("access_token"), "SELECT Id FROM User");

        Assert.NotEqual(first, second.Member("refresh_token"));
        Assert.Equal((Dead, Dead), (reuse.Description, living.Description));
        Assert.Equal("refresh-rotated-reuse", rig.Org.Emulation.Log.Newest.First(entry => entry.Flow is Flow.Refresh).Cause);
        Assert.Equal("INVALID_SESSION_ID", call.Member("errorCode"));
    }

    [Fact]
    public async Task Of_two_refreshes_at_once_one_is_told_to_wait()
    {
        await using var rig = await Rig.StartAsync(options => options.Scenario = options.Scenario with { Org = options.Scenario.Org with { RefreshTakes = TimeSpan.FromSeconds(1) } });
        var token = (await rig.WebServerAsync()).Member("refresh_token");

        var both = await Task.WhenAll(rig.RefreshAsync(token), rig.RefreshAsync(token));

        Assert.Single(both, reply => reply.IsOk);
        Assert.Single(both, reply => reply.Description == "token request is already being processed");
        Assert.Contains(rig.Store.Logins.Newest(), row => row.Status == "Failed: Token request is already being processed");
    }

    [Fact]
    public async Task The_sixth_approval_ends_the_first()
    {
        await using var rig = await Rig.StartAsync();
        var tokens = new List<string>();
        for (var count = 0; count < 6; count++)
        {
            tokens.Add((await rig.WebServerAsync()).Member("refresh_token"));
        }

        Assert.Equal(Dead, (await rig.RefreshAsync(tokens[0])).Description);
        Assert.Equal("refresh-grant-limit", rig.Last.Cause);
        Assert.True((await rig.RefreshAsync(tokens[1])).IsOk);
    }

    [Fact]
    public async Task A_code_is_good_once_and_for_a_quarter_of_an_hour()
    {
        await using var rig = await Rig.StartAsync();
        var once = await rig.CodeAsync();
        var late = await rig.CodeAsync();

        Assert.True((await rig.ExchangeAsync(once)).IsOk);
        Assert.Equal("expired authorization code", (await rig.ExchangeAsync(once)).Description);
        Assert.Equal("auth-code-reused", rig.Last.Cause);
        rig.Org.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("expired authorization code", (await rig.ExchangeAsync(late)).Description);
        Assert.Equal("auth-code-expired", rig.Last.Cause);
    }

    [Fact]
    public async Task Applying_a_staged_secret_ends_every_token_and_tells_the_old_secret_apart()
    {
        await using var rig = await Rig.StartAsync();
        var old = rig.Org.ConsumerSecret;
        var tokens = await rig.WebServerAsync();

        await rig.PostAsync("/_sfoauth/rotate", ("step", "stage"));
        var staged = await rig.RefreshAsync(tokens.Member("refresh_token"));
        await rig.PostAsync("/_sfoauth/rotate", ("step", "apply"));

        Assert.True(staged.IsOk);
        Assert.NotEqual(old, rig.Org.ConsumerSecret);
        Assert.Equal(Dead, (await rig.RefreshAsync(tokens.Member("refresh_token"))).Description);
        Assert.Equal("INVALID_SESSION_ID", (await rig.QueryAsync(tokens.Member("access_token"), "SELECT Id FROM User")).Member("errorCode"));
        await rig.TokenAsync(("grant_type", "client_credentials"), ("client_id", rig.Org.ConsumerKey), ("client_secret", old));
        Assert.Equal("client-secret-rotated", rig.Last.Cause);
    }

    [Theory]
    [InlineData(DemoOrg.App, null)]
    [InlineData(null, DemoOrg.Username)]
    [InlineData(DemoOrg.App, DemoOrg.Username)]
    public async Task Revoking_by_app_or_user_ends_the_refresh_token(string? app, string? user)
    {
        await using var rig = await Rig.StartAsync();
        var token = (await rig.WebServerAsync()).Member("refresh_token");

        rig.Org.Revoke(app, user);

        Assert.Equal(Dead, (await rig.RefreshAsync(token)).Description);
        Assert.True((await rig.WebServerAsync()).IsOk);
    }

    [Fact]
    public async Task Revoking_a_refresh_token_takes_its_access_tokens_along()
    {
        await using var rig = await Rig.StartAsync();
        var tokens = await rig.WebServerAsync();

        var revoked = await rig.PostAsync("/services/oauth2/revoke", ("token", tokens.Member("refresh_token")));

        Assert.True(revoked.IsOk);
        Assert.Equal("INVALID_SESSION_ID", (await rig.QueryAsync(tokens.Member("access_token"), "SELECT Id FROM User")).Member("errorCode"));
        Assert.Equal("error=invalid_token", (await rig.PostAsync("/services/oauth2/revoke", ("token", tokens.Member("refresh_token")))).Body);
    }

    [Fact]
    public async Task Revoking_an_access_token_ends_its_session_alone()
    {
        await using var rig = await Rig.StartAsync();
        var one = (await rig.JwtAsync()).Member("access_token");
        var other = (await rig.JwtAsync()).Member("access_token");

        await rig.PostAsync("/services/oauth2/revoke", ("token", one));

        Assert.Equal("INVALID_SESSION_ID", (await rig.QueryAsync(one, "SELECT Id FROM User")).Member("errorCode"));
        Assert.True((await rig.QueryAsync(other, "SELECT Id FROM User")).IsOk);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_user_out_for_a_while()
    {
        await using var rig = await Rig.StartAsync();
        for (var count = 0; count < 10; count++)
        {
            await rig.PasswordAsync("wrong");
        }

        Assert.Equal("authentication failure", (await rig.PasswordAsync()).Description);
        Assert.Equal("user-locked-out", rig.Last.Cause);
        rig.Org.Advance(TimeSpan.FromMinutes(16));
        Assert.True((await rig.PasswordAsync()).IsOk);
    }

    [Fact]
    public async Task More_logins_than_the_hour_allows_are_refused_until_it_is_over()
    {
        await using var rig = await Rig.StartAsync(options => options.Scenario = options.Scenario with { Org = options.Scenario.Org with { LoginRateLimit = 3 } });
        for (var count = 0; count < 3; count++)
        {
            Assert.True((await rig.ClientCredentialsAsync()).IsOk);
        }

        Assert.Equal("login rate exceeded", (await rig.ClientCredentialsAsync()).Description);
        Assert.Equal("Login rate exceeded", rig.Store.Logins.Newest()[0].Status);
        rig.Org.Advance(TimeSpan.FromHours(1));
        Assert.True((await rig.ClientCredentialsAsync()).IsOk);
    }

    [Fact]
    public async Task An_app_that_was_saved_is_unknown_until_it_has_spread()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("app-not-propagated");

        Assert.Equal("client identifier invalid", (await rig.ClientCredentialsAsync()).Description);
        rig.Org.Advance(TimeSpan.FromMinutes(10));
        Assert.True((await rig.ClientCredentialsAsync()).IsOk);
    }

    [Fact]
    public async Task A_used_assertion_id_is_refused_and_another_is_not()
    {
        await using var rig = await Rig.StartAsync();

        Assert.True((await rig.JwtAsync(claims => claims["jti"] = "one")).IsOk);
        Assert.Equal("bad_jti_claim", (await rig.JwtAsync(claims => claims["jti"] = "one")).Error);
        Assert.True((await rig.JwtAsync(claims => claims["jti"] = "two")).IsOk);
    }

    [Fact]
    public async Task A_break_on_the_second_login_lets_one_pass()
    {
        await using var rig = await Rig.StartAsync(options =>
        {
            options.Break("user-frozen");
            options.BreakOn = 2;
        });

        Assert.True((await rig.JwtAsync()).IsOk);
        Assert.False((await rig.JwtAsync()).IsOk);
        Assert.Equal("user-frozen", rig.Last.Cause);
    }

    [Fact]
    public async Task A_fresh_login_is_free_of_what_befell_the_old_token()
    {
        await using var rig = await Rig.StartAsync();
        var old = (await rig.WebServerAsync()).Member("refresh_token");
        rig.Org.Break("refresh-expired-idle");

        Assert.Equal(Dead, (await rig.RefreshAsync(old)).Description);
        Assert.True((await rig.RefreshAsync((await rig.WebServerAsync()).Member("refresh_token"))).IsOk);
    }
}

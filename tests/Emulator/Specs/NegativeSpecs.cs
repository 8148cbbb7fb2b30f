namespace SfOAuth.Emulation.Tests;

/// <summary>Twelve bad requests that a mock which does not judge would grant, refused in Salesforce's words.</summary>
public sealed class NegativeSpecs
{
    [Fact]
    public async Task A_code_that_was_never_issued_is_expired()
    {
        await using var rig = await Rig.StartAsync();

        AssertRefused(await rig.ExchangeAsync("aPrxNobodyEverIssuedThis"), "invalid_grant", "expired authorization code");
    }

    [Fact]
    public async Task A_refresh_token_that_was_never_issued_is_expired()
    {
        await using var rig = await Rig.StartAsync();

        AssertRefused(await rig.RefreshAsync("5Aep861NobodyEverIssuedThis"), "invalid_grant", "expired access/refresh token");
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        await using var rig = await Rig.StartAsync();

        AssertRefused(await rig.TokenAsync(("grant_type", "client_credentials"), ("client_id", rig.Org.ConsumerKey), ("client_secret", "wrong")), "invalid_client", "invalid client credentials");
    }

    [Fact]
    public async Task An_unknown_consumer_key_is_refused()
    {
        await using var rig = await Rig.StartAsync();

        AssertRefused(await rig.TokenAsync(("grant_type", "client_credentials"), ("client_id", "3MVG9Unknown"), ("client_secret", "x")), "invalid_client_id", "client identifier invalid");
    }

    [Fact]
    public async Task A_callback_that_is_not_listed_gets_no_redirect()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.GetAsync(rig.AuthorizeUrl(("redirect_uri", "https://evil.example/callback")));

        Assert.Null(reply.Location);
        Assert.Equal("error=redirect_uri_mismatch&error_description=redirect_uri%20must%20match%20configuration", reply.Body);
    }

    [Fact]
    public async Task A_wrong_code_verifier_is_refused()
    {
        await using var rig = await Rig.StartAsync();

        AssertRefused(await rig.ExchangeAsync(await rig.CodeAsync(), "some-other-verifier-some-other-verifier-some-other"), "invalid_grant", "invalid code verifier");
    }

    [Fact]
    public async Task A_wrong_audience_is_refused()
    {
        await using var rig = await Rig.StartAsync();

        AssertRefused(await rig.JwtAsync(claims => claims["aud"] = "https://api.example.com"), "invalid_grant", "audience is invalid");
    }

    [Fact]
    public async Task A_signature_of_another_key_is_refused()
    {
        await using var rig = await Rig.StartAsync(app: app => app with { Certificate = Certificates.Foreign() });

        AssertRefused(await rig.JwtAsync(), "invalid_grant", "invalid assertion");
    }

    [Fact]
    public async Task An_assertion_that_is_over_is_refused_in_the_words_of_a_code()
    {
        await using var rig = await Rig.StartAsync();

        AssertRefused(await rig.JwtAsync(claims => claims["exp"] = rig.Org.Now.AddMinutes(-4).ToUnixTimeSeconds()), "invalid_grant", "expired authorization code");
    }

    [Fact]
    public async Task An_inactive_user_is_refused()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("user-inactive");

        AssertRefused(await rig.JwtAsync(), "invalid_grant", "inactive user");
    }

    [Fact]
    public async Task A_blocked_app_is_refused()
    {
        await using var rig = await Rig.StartAsync();
        rig.Org.Break("app-blocked");

        AssertRefused(await rig.ClientCredentialsAsync(), "app_blocked", "");
        Assert.Equal("OAUTH_APP_BLOCKED", (await rig.GetAsync(rig.AuthorizeUrl())).Redirected("error"));
    }

    [Fact]
    public async Task A_scope_that_the_app_does_not_have_ends_on_the_error_page()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.GetAsync(rig.AuthorizeUrl(("scope", "api wave_api")));

        Assert.Equal("/setup/secur/RemoteAccessErrorPage.apexp", reply.Location?.AbsolutePath);
        Assert.Equal("invalid_scope", reply.Redirected("error"));
    }

    private static void AssertRefused(Reply reply, string error, string description)
    {
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal((error, description), (reply.Error, reply.Description));
    }
}

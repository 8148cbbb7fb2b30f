namespace SfOAuth.Clients.Tests;

/// <summary>openid-client: discovery, id token, state and nonce are all checked, and nothing unusual is forgiven.</summary>
public sealed class OpenIdClientSpecs
{
    private const string Script = "openid.mjs";

    [Theory]
    [InlineData("code", $$"""{"audience":"{{DemoOrg.ConsumerKey}}","user":"integration@acme.example"}""")]
    [InlineData("refresh", """{"type":"bearer","renewed":true,"again":false}""")]
    [InlineData("clientCredentials", """{"type":"bearer"}""")]
    [InlineData("basic", """{"type":"bearer"}""")]
    [InlineData("introspection", """{"alive":true,"username":"integration@acme.example","dead":false}""")]
    [InlineData("denied", """{"error":"OAUTH_APP_ACCESS_DENIED","description":"user is not admin approved to access this app"}""")]
    public async Task It_is_content_with_the_emulator(string scene, string found)
    {
        await using var stage = await Stage.StartAsync();

        Assert.Equal(found, (await stage.PlayAsync(Script, scene)).GetRawText());
    }

    [Fact]
    public async Task It_hands_out_the_rotated_token_and_a_replay_ends_the_family()
    {
        await using var stage = await Stage.StartAsync(app => app with { Rotates = true });

        var found = await stage.PlayAsync(Script, "rotation");

        Assert.Equal("""{"rotated":3,"replayed":"invalid_grant: expired access/refresh token","family":"invalid_grant"}""", found.GetRawText());
    }
}

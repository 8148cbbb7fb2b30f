namespace SfOAuth.Clients.Tests;

/// <summary>jsforce: every grant it knows, what its own tests of OAuth do, and what it does when a session ends.</summary>
public sealed class JsforceSpecs
{
    private const string Script = "jsforce.mjs";

    [Theory]
    [InlineData("webServer", """{"state":"hello","access":true,"refresh":true,"renewed":true}""")]
    [InlineData("verifier", """{"rows":3}""")]
    [InlineData("password", """{"access":true}""")]
    [InlineData("clientCredentials", """{"user":"integration@acme.example"}""")]
    [InlineData("jwtBearer", """{"user":"integration@acme.example"}""")]
    [InlineData("revoke", """{"dead":"invalid_grant: expired access/refresh token","used":401}""")]
    [InlineData("soap", """{"user":18,"rows":3,"after":401}""")]
    [InlineData("refusal", """{"name":"invalid_grant","message":"inactive user"}""")]
    [InlineData("expired", """{"rows":[3,3,3],"refreshed":1}""")]
    public async Task Its_grants_and_habits_work(string scene, string found)
    {
        await using var stage = await Stage.StartAsync();

        Assert.Equal(found, (await stage.PlayAsync(Script, scene)).GetRawText());
    }

    [Fact]
    public async Task A_wrong_password_at_soap_login_is_told_in_salesforces_words()
    {
        await using var stage = await Stage.StartAsync();

        Assert.StartsWith("INVALID_LOGIN: Invalid username, password, security token; or user locked out", (await stage.PlayAsync(Script, "soapRefused")).GetProperty("said").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_loses_a_rotated_token_and_dies_at_the_second_refresh()
    {
        await using var stage = await Stage.StartAsync(app => app with { Rotates = true });

        var found = await stage.PlayAsync(Script, "rotation");

        Assert.Equal("3 rows", found.GetProperty("results")[0].GetString());
        Assert.Contains("expired access/refresh token", found.GetProperty("results")[1].GetString(), StringComparison.Ordinal);
        Assert.True(found.GetProperty("kept").GetBoolean());
        Assert.Contains(stage.Heard, line => line.Contains("because refresh-rotated-reuse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_reads_evidence_and_changes_policies()
    {
        await using var stage = await Stage.StartAsync();

        var found = await stage.PlayAsync(Script, "evidence");

        Assert.Equal("""{"ipRelaxation":"BYPASS","refreshTokenPolicy":"infinite"}""", found.GetProperty("before").GetRawText());
        Assert.Equal("""{"ipRelaxation":"ENFORCE","refreshTokenPolicy":"specific_lifetime:90:DAYS"}""", found.GetProperty("after").GetRawText());
        Assert.True(found.GetProperty("fields").GetInt32() >= 23);
    }
}

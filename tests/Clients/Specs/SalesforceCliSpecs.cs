using System.Text.Json;

namespace SfOAuth.Clients.Tests;

/// <summary>The official command-line tool believes that it talks to Salesforce.</summary>
public sealed class SalesforceCliSpecs
{
    [Fact]
    public async Task Login_by_jwt_works_and_an_expired_session_is_renewed_by_itself()
    {
        await using var stage = await Stage.StartAsync();
        var sf = new Sf(stage);

        AssertDone(await sf.LoginJwtAsync());
        var display = AssertDone(await sf.RunAsync("org", "display", "--target-org", "e"));
        var before = AssertDone(await sf.QueryAsync());
        stage.Org.Advance(TimeSpan.FromHours(3));
        var after = AssertDone(await sf.QueryAsync());

        Assert.Equal("Connected", display.GetProperty("connectedStatus").GetString());
        Assert.Equal((3, 3), (before.GetProperty("totalSize").GetInt32(), after.GetProperty("totalSize").GetInt32()));
        AssertHeard(stage, "401 INVALID_SESSION_ID", "Token JwtBearer Acme Integration integration@acme.example: granted");
    }

    [Fact]
    public async Task Login_through_the_pages_works_and_an_expired_session_is_refreshed()
    {
        var port = Sf.FreePort();
        await using var stage = await Stage.StartAsync(callbackPort: port);
        var sf = new Sf(stage);

        var login = AssertDone(await sf.LoginWebAsync(port));
        stage.Org.Advance(TimeSpan.FromHours(3));
        var rows = AssertDone(await sf.QueryAsync());

        Assert.Equal("integration@acme.example", login.GetProperty("username").GetString());
        Assert.Equal(3, rows.GetProperty("totalSize").GetInt32());
        AssertHeard(stage, "401 INVALID_SESSION_ID", "Token Refresh Salesforce CLI integration@acme.example: granted");
    }

    [Fact]
    public async Task It_keeps_the_rotated_token()
    {
        var port = Sf.FreePort();
        await using var stage = await Stage.StartAsync(app => app with { Rotates = true }, callbackPort: port);
        var sf = new Sf(stage);

        AssertDone(await sf.LoginWebAsync(port));
        stage.Org.Advance(TimeSpan.FromHours(3));
        AssertDone(await sf.QueryAsync());
        stage.Org.Advance(TimeSpan.FromHours(3));
        AssertDone(await sf.QueryAsync());

        Assert.Equal(2, stage.Heard.Count(line => line.Contains("Token Refresh Salesforce CLI integration@acme.example: granted", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Login_by_auth_url_works_over_https()
    {
        await using var stage = await Stage.StartAsync(https: true);
        var sf = new Sf(stage);
        var certificate = Path.Combine(stage.Folder, "ca.pem");
        await File.WriteAllTextAsync(certificate, stage.Org.Certificate!.ExportCertificatePem());
        sf.Trust(certificate);
        var file = Path.Combine(stage.Folder, "auth-url");
        await File.WriteAllTextAsync(file, $"force://{stage.Org.ConsumerKey}:{stage.Org.ConsumerSecret}:{await Tokens.RefreshTokenAsync(stage.Org)}@{stage.Org.Url.Authority}");

        AssertDone(await sf.RunAsync("org", "login", "sfdx-url", "--sfdx-url-file", file, "--alias", "e"));

        Assert.Equal(3, AssertDone(await sf.QueryAsync()).GetProperty("totalSize").GetInt32());
    }

    [Fact]
    public async Task A_refusal_reaches_the_person_in_salesforces_words()
    {
        await using var stage = await Stage.StartAsync();
        stage.Org.Break("user-not-assigned");

        var refused = await new Sf(stage).LoginJwtAsync();

        Assert.Contains("user hasn't approved this consumer", refused.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_retrieves_and_checks_the_deployment_of_a_policy()
    {
        await using var stage = await Stage.StartAsync();
        var sf = new Sf(stage);
        await File.WriteAllTextAsync(Path.Combine(sf.Project, "sfdx-project.json"), """{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"64.0"}""");
        AssertDone(await sf.RunAsync("org", "login", "jwt", "--client-id", stage.Org.ConsumerKey, "--jwt-key-file", stage.JwtKey, "--username", DemoOrg.AdminUsername, "--instance-url", stage.Url, "--alias", "e"));

        AssertDone(await sf.RunAsync("project", "retrieve", "start", "--target-org", "e", "--metadata", "ConnectedApp:Acme_Integration"));
        var file = Directory.GetFiles(sf.Project, "Acme_Integration.connectedApp-meta.xml", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("<refreshTokenPolicy>infinite", "<refreshTokenPolicy>specific_lifetime:90:DAYS", StringComparison.Ordinal));
        var tried = AssertDone(await sf.RunAsync("project", "deploy", "start", "--dry-run", "--target-org", "e", "--source-dir", file));
        var unchanged = await PolicyAsync(sf);
        AssertDone(await sf.RunAsync("project", "deploy", "start", "--target-org", "e", "--source-dir", file));

        Assert.True(tried.GetProperty("checkOnly").GetBoolean());
        Assert.Equal((JsonValueKind.Null, 90), (unchanged.ValueKind, (await PolicyAsync(sf)).GetInt32()));
    }

    private static async Task<JsonElement> PolicyAsync(Sf sf) =>
        AssertDone(await sf.QueryAsync("SELECT RefreshTokenValidityPeriod FROM ConnectedApplication WHERE Name = 'Acme Integration'")).GetProperty("records")[0].GetProperty("RefreshTokenValidityPeriod");

    private static JsonElement AssertDone(JsonElement answer)
    {
        Assert.True(answer.GetProperty("status").GetInt32() == 0, answer.GetRawText());
        return answer.GetProperty("result");
    }

    private static void AssertHeard(Stage stage, params string[] words)
    {
        var heard = string.Join('\n', stage.Heard);
        Assert.All(words, one => Assert.Contains(one, heard, StringComparison.Ordinal));
    }
}

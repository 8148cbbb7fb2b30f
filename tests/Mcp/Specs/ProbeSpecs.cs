using SfOAuth.Emulation;

namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>The tool that logs in for real, against an emulated org: credentials come from the server's environment.</summary>
public sealed class ProbeSpecs
{
    [Fact]
    public async Task A_login_is_tried_once_and_a_refusal_is_diagnosed()
    {
        await using var org = await SalesforceEmulator.StartAsync(options => options.Port = 0);
        var key = Path.Combine(Directory.CreateTempSubdirectory("sfoauth-key").FullName, "server.key");
        await File.WriteAllTextAsync(key, org.MakeJwtKey());
        await using var client = await Server.StartAsync(null, Environment(org, key), "--allow-probe");

        var granted = await client.AskAsync("probe", ("flow", "jwt-bearer"));
        org.Break("user-inactive");
        var refused = await client.AskAsync("probe", ("flow", "jwt-bearer"));

        Assert.Equal("granted", granted.GetProperty("outcome").GetString());
        Assert.False(granted.TryGetProperty("diagnosis", out _));
        Assert.Equal("refused", refused.GetProperty("outcome").GetString());
        Assert.Contains("user-inactive", refused.GetProperty("diagnosis").GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("id").GetString()));
        Assert.Null(Shape.Fault(refused, (await client.ListToolsAsync()).Single(tool => tool.Name == "probe").ProtocolTool.OutputSchema!.Value));
    }

    [Fact]
    public async Task No_credential_of_the_server_comes_out()
    {
        await using var org = await SalesforceEmulator.StartAsync(options => options.Port = 0);
        await using var client = await Server.StartAsync(null, Environment(org, ""), "--allow-probe");

        foreach (var flow in (string[])["client-credentials", "password", "soap-login", "jwt-bearer", "saml-bearer", "token-exchange", "refresh"])
        {
            var result = await client.CallToolAsync("probe", new Dictionary<string, object?> { ["flow"] = flow, ["detail"] = "full" });

            Assert.DoesNotContain(org.ConsumerSecret, Server.Text(result), StringComparison.Ordinal);
            Assert.DoesNotContain(org.Password, Server.Text(result), StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string?> Environment(SalesforceEmulator org, string key) => new()
    {
        ["SFOAUTH_HOST"] = org.Url.AbsoluteUri,
        ["SFOAUTH_CLIENT_ID"] = org.ConsumerKey,
        ["SFOAUTH_CLIENT_SECRET"] = org.ConsumerSecret,
        ["SFOAUTH_USERNAME"] = org.Username,
        ["SFOAUTH_PASSWORD"] = org.Password,
        ["SFOAUTH_KEY_FILE"] = key,
        ["HOME"] = Directory.CreateTempSubdirectory("sfoauth-home").FullName,
    };
}

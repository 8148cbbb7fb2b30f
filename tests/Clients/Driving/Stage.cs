using System.Text.Json;

namespace SfOAuth.Clients.Tests;

/// <summary>An org for a client: its first app has a certificate, and its private key lies in a file.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly string folder;

    private Stage(SalesforceEmulator org, string folder, List<string> heard)
    {
        (Org, this.folder, Heard) = (org, folder, heard);
        JwtKey = Path.Combine(folder, "key.pem");
        File.WriteAllText(JwtKey, org.MakeJwtKey());
    }

    public SalesforceEmulator Org { get; }

    public string Url => Org.Url.ToString().TrimEnd('/');

    public string JwtKey { get; }

    public string Folder => folder;

    public List<string> Heard { get; }

    public static async Task<Stage> StartAsync(Func<AppRecord, AppRecord>? app = null, bool https = false, int callbackPort = 0)
    {
        var heard = new List<string>();
        var org = await SalesforceEmulator.StartAsync(options =>
        {
            options.UseHttps = https;
            options.Explain = words =>
            {
                lock (heard)
                {
                    heard.Add(words);
                }
            };
            var apps = DemoOrg.Scenario.Apps.Select(one => callbackPort == 0 ? one : one with { Callbacks = [$"http://localhost:{callbackPort}/OauthRedirect"] });
            options.Scenario = DemoOrg.Scenario with { Apps = [.. apps.Select(app ?? Same)] };
        });
        return new(org, Directory.CreateTempSubdirectory("sfoauth-client").FullName, heard);
    }

    /// <summary>Runs one scene of a script and returns what it found.</summary>
    public async Task<JsonElement> PlayAsync(string script, string scene)
    {
        Node.Need();
        var org = $$"""
            {"url":"{{Url}}","consumerKey":"{{Org.ConsumerKey}}","consumerSecret":"{{Org.ConsumerSecret}}","callback":"{{Org.Callback}}","username":"{{Org.Username}}","admin":"{{DemoOrg.AdminUsername}}","password":"{{Org.Password}}","jwtKey":"{{JwtKey}}","now":{{Org.Now.ToUnixTimeSeconds()}}}
            """;
        var ran = await Node.RunAsync(Path.Combine(Node.Root, script), [scene], new Dictionary<string, string>(StringComparer.Ordinal) { ["SFOAUTH_ORG"] = org });
        Assert.True(ran.Code == 0, $"{ran}\n{string.Join('\n', Heard)}");
        return JsonDocument.Parse(ran.Output.Trim().Split('\n')[^1]).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        await Org.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static AppRecord Same(AppRecord app) => app;
}

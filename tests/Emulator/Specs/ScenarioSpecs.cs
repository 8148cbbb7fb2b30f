namespace SfOAuth.Emulation.Tests;

public sealed class ScenarioSpecs : IDisposable
{
    private const string Yaml = """
        org:
          name: Globex
          myDomain: globex
          kind: Sandbox
          sessionTimeout: 15 minutes
        profiles:
          - name: API
            loginIpRanges:
              - { start: 203.0.113.1, end: 203.0.113.9 }
        users:
          - username: robot@globex.example
            profile: API
            password: "12345"
        apps:
          - name: Globex Sync
            consumerKey: 3MVG9GlobexKey
            consumerSecret: "000"
            callbacks: [ "http://localhost:9/cb" ]
            refreshPolicy: ExpireIfNotUsed
            refreshWindow: 7 days
            runAs: robot@globex.example
            ipRelaxation: Enforce
        """;

    private const string Json = """
        { "org": { "name": "Globex", "myDomain": "globex", "kind": "Sandbox", "sessionTimeout": "15 minutes" },
          "profiles": [ { "name": "API", "loginIpRanges": [ { "start": "203.0.113.1", "end": "203.0.113.9" } ] } ],
          "users": [ { "username": "robot@globex.example", "profile": "API", "password": "12345" } ],
          "apps": [ { "name": "Globex Sync", "consumerKey": "3MVG9GlobexKey", "consumerSecret": "000", "callbacks": [ "http://localhost:9/cb" ],
            "refreshPolicy": "ExpireIfNotUsed", "refreshWindow": "7 days", "runAs": "robot@globex.example", "ipRelaxation": "Enforce" } ] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("org.yaml", Yaml)]
    [InlineData("org.json", Json)]
    public async Task A_scenario_makes_the_org(string name, string text)
    {
        var read = ScenarioFile.Read(Write(name, text));
        await using var rig = await Rig.StartAsync(options => options.Scenario = read.Scenario!);

        var refused = await rig.ClientCredentialsAsync();

        Assert.Equal(("ip restricted", "ip-org-or-app-policy"), (refused.Description, rig.Last.Cause));
        Assert.Equal((OrgKind.Sandbox, TimeSpan.FromMinutes(15), TimeSpan.FromDays(7)), (rig.Store.Org.Kind, rig.Store.Org.SessionTimeout, rig.Store.Apps.Single().RefreshWindow));
    }

    [Theory]
    [InlineData("org.json", "{ \"apps\": [ { \"nonsense\": 1 } ] }", "$.apps[0].nonsense")]
    [InlineData("org.json", "{", "line 1")]
    [InlineData("org.yaml", "apps: [", "not YAML")]
    [InlineData("org.yaml", "a: &a [ *a ]", "not YAML")]
    [InlineData("org.json", "{}", "at least one app")]
    public void A_scenario_that_cannot_be_used_says_where_and_why(string name, string text, string words) =>
        Assert.Contains(words, ScenarioFile.Read(Write(name, text)).Trouble, StringComparison.Ordinal);

    [Fact]
    public void A_value_of_a_scenario_is_never_quoted_in_a_complaint() =>
        Assert.DoesNotContain("hunter2", ScenarioFile.Read(Write("org.json", "{ \"org\": { \"kind\": \"hunter2\" } }")).Trouble, StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}

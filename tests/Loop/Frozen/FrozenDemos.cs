using System.Text.RegularExpressions;
using SfOAuth.Cli;

namespace SfOAuth.Demonstration.Tests;

/// <summary>The demonstrations, word for word; what is drawn by lot in every run is replaced.</summary>
public sealed partial class FrozenDemos
{
    public static TheoryData<string> Names => [.. DemoScenario.All.Select(scenario => scenario.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_scenario_is_told_so_and_the_loop_closes(string name)
    {
        var (code, told, error) = await RunAsync("demo", name, "--plain", "--width", "100");

        Assert.Equal((0, ""), (code, error));
        Snapshot.Matches(Still(told), "demo." + name);
    }

    [Fact]
    public async Task The_scenarios_are_listed_so() => Snapshot.Matches((await RunAsync("demo", "--list", "--plain", "--width", "80")).Out, "demo.list");

    [Fact]
    public async Task An_unknown_scenario_gets_the_names_of_all()
    {
        var (code, told, error) = await RunAsync("demo", "no-such-thing");

        Assert.Equal((2, ""), (code, told));
        Assert.Contains("day-2", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_programs_it_is_one_json_object()
    {
        var (code, told, _) = await RunAsync("demo", "inactive-user", "--format", "json");

        using var json = System.Text.Json.JsonDocument.Parse(told);
        Assert.Equal(0, code);
        Assert.True(json.RootElement.GetProperty("closed").GetBoolean());
        Assert.Equal("sfoauth.demo/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("user-inactive", json.RootElement.GetProperty("diagnosis").GetProperty("causes")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("probe", "jwt-bearer")]
    [InlineData("probe", "jwt-bearer", "--host", "acme.my.salesforce.com")]
    [InlineData("probe", "jwt-bearer", "--host", "acme.my.salesforce.com", "--client-id", "3MVG9", "--user", "a@b.example", "--key-file", "/nowhere/key.pem")]
    [InlineData("probe", "client-credentials", "--host", "http://acme.my.salesforce.com", "--client-id", "3MVG9")]
    [InlineData("probe", "client-credentials", "--host", "acme.my.salesforce.com", "--client-id", "3MVG9")]
    [InlineData("probe", "no-such-flow")]
    [InlineData("probe", "web-server", "--refresh", "99")]
    public async Task Wrong_usage_gets_a_sentence_and_nothing_is_sent(params string[] arguments)
    {
        var (code, told, error) = await RunAsync(arguments);

        Assert.Equal((2, ""), (code, told));
        Assert.StartsWith("sfoauth", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Program.RunAsync(arguments, new Terminal(output, error) { Clock = new LoopAtlas.StillClock(LoopAtlas.Day) });
        return (code, output.ToString(), error.ToString());
    }

    private static string Still(string told) => State().Replace(Time().Replace(told, "2026-11-20T00:00:00.000+0000"), "state=0");

    [GeneratedRegex("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}[+]0000", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("state=[0-9A-F]{32}", RegexOptions.CultureInvariant)]
    private static partial Regex State();
}

using System.Net;
using System.Runtime.CompilerServices;

namespace SfOAuth.Emulation.Tests;

/// <summary>The first example in docs/emulator.md, word by word; the second one is a file of its own.</summary>
public sealed class DocumentedSpecs
{
    [Fact]
    public async Task The_example_in_csharp_runs()
    {
        await using var org = await SalesforceEmulator.StartAsync(o => o.Break("refresh-rotated-reuse"));
        using var http = new HttpClient { BaseAddress = org.Url };

        var answer = await http.PostAsync("/services/oauth2/token", new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"),
            new("refresh_token", org.Approve()),
            new("client_id", org.ConsumerKey),
            new("client_secret", org.ConsumerSecret),
        ]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("expired access/refresh token", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public void It_is_the_first_example_of_the_page() =>
        Assert.Contains(string.Join('\n', Example(1).Split('\n').Select(line => line.Length == 0 ? "" : "        " + line)), File.ReadAllText(Here()), StringComparison.Ordinal);

    [Fact]
    public void The_fixture_that_runs_here_is_the_second_example_of_the_page() =>
        Assert.EndsWith(Example(2), File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "DocumentedFixture.cs")).TrimEnd(), StringComparison.Ordinal);

    private static string Example(int number) =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/emulator.md")).Split("```csharp\n")[number].Split("```")[0].TrimEnd();

    private static string Here([CallerFilePath] string file = "") => file;
}

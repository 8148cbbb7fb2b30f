using System.Net;
using System.Runtime.CompilerServices;

namespace SfOAuth.Emulation.Tests;

/// <summary>The example in docs/emulator.md, word by word.</summary>
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
    public void It_is_the_example_of_the_page()
    {
        var (here, page) = (File.ReadAllText(Here()), File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/emulator.md")));
        var example = page.Split("```csharp\n")[1].Split("```")[0].TrimEnd();

        Assert.Contains(string.Join('\n', example.Split('\n').Select(line => line.Length == 0 ? "" : "        " + line)), here, StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string file = "") => file;
}

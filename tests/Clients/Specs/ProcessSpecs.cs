using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace SfOAuth.Clients.Tests;

/// <summary>The emulator as a process, killed in the middle.</summary>
public sealed class ProcessSpecs : IDisposable
{
    private const int People = 1_000;
    private const string Key = "3MVG9Kill";
    private const string Secret = "made-up-too";

    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-process").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Killed_under_a_thousand_connections_it_has_lost_no_grant_that_was_answered()
    {
        var scenario = Path.Combine(folder, "org.json");
        await File.WriteAllTextAsync(scenario, Scenario());
        string[] how = ["--scenario", scenario, "--state", Path.Combine(folder, "org.db")];
        var answered = new ConcurrentBag<string>();
        await using (var org = await EmulatorProcess.StartAsync(how))
        {
            var logins = Enumerable.Range(0, People).Select(person => LogInAsync(org, person, answered)).ToList();
            while (answered.Count < People / 2)
            {
                await Task.WhenAny([.. logins.Where(login => !login.IsCompleted), Task.Delay(20)]);
            }

            await org.KillAsync();
            await Task.WhenAll(logins);
        }

        await using var next = await EmulatorProcess.StartAsync(how);
        using var http = new HttpClient { BaseAddress = next.Url };
        foreach (var token in answered)
        {
            var reply = await http.PostAsync("/services/oauth2/token", new FormUrlEncodedContent(
                [new("grant_type", "refresh_token"), new("refresh_token", token), new("client_id", Key), new("client_secret", Secret)]));
            Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        }

        Assert.InRange(answered.Count, People / 2, People);
    }

    // The user-agent flow answers with the refresh token itself: two requests a person.
    private static async Task LogInAsync(EmulatorProcess org, int person, ConcurrentBag<string> answered)
    {
        try
        {
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = org.Url };
            await http.PostAsync("/login", new FormUrlEncodedContent([new("username", $"p{person}@acme.example"), new("pw", "made-up")]));
            var reply = await http.GetAsync($"/services/oauth2/authorize?response_type=token&client_id={Key}&redirect_uri={Uri.EscapeDataString("http://localhost:1/x")}");
            if (reply.Headers.Location?.Fragment.Split("refresh_token=") is [_, var rest])
            {
                answered.Add(Uri.UnescapeDataString(rest.Split('&')[0]));
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or System.Net.Sockets.SocketException or IOException)
        {
            // The process died under this request: it was not answered, and nothing was promised.
        }
    }

    private static string Scenario()
    {
        var users = new StringBuilder();
        for (var person = 0; person < People; person++)
        {
            users.Append(person == 0 ? "" : ",").Append($$"""{"username":"p{{person}}@acme.example","name":"P","password":"made-up","profile":"P"}""");
        }

        return $$"""
            {"apps":[{"name":"A","developerName":"A","consumerKey":"{{Key}}","consumerSecret":"{{Secret}}","callbacks":["http://localhost:1/x"],"permittedUsers":"AdminApproved"}],"profiles":[{"name":"P","apps":["A"]}],"users":[{{users}}]}
            """;
    }
}

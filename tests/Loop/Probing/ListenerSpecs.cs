using System.Net;
using System.Net.Sockets;
using SfOAuth.Actions;
using SfOAuth.Live;

namespace SfOAuth.Demonstration.Tests;

public sealed class ListenerSpecs
{
    [Fact]
    public async Task The_listener_hears_its_callback_and_nothing_else()
    {
        var callback = Free();
        using var listener = LoopbackListener.Open(callback);
        using var http = new HttpClient();
        var heard = listener.HearAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(callback, "/favicon.ico"))).StatusCode);
        using (var rubbish = new TcpClient("127.0.0.1", callback.Port))
        {
            rubbish.Client.Shutdown(SocketShutdown.Send);
        }

        var page = await http.GetStringAsync(new Uri(callback, callback.AbsolutePath + "?code=abc&state=s1"));

        Assert.Equal("?code=abc&state=s1", (await heard).Query);
        Assert.DoesNotContain("abc", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_third_refused_password_within_the_hour_is_not_sent()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth").FullName;
        var clock = new Hands();
        var host = new Uri("https://acme.my.salesforce.com");
        try
        {
            AttemptBook Open() => new(folder, clock);
            Open().Note(host, "robot@acme.example");
            Assert.False(Open().IsFull(host, "robot@acme.example"));
            Open().Note(host, "Robot@acme.example");

            Assert.True(Open().IsFull(host, "robot@acme.example"));
            Assert.False(Open().IsFull(host, "other@acme.example"));
            Assert.DoesNotContain("robot", File.ReadAllText(Path.Combine(folder, "attempts")), StringComparison.OrdinalIgnoreCase);

            clock.Now += TimeSpan.FromMinutes(61);
            Assert.False(Open().IsFull(host, "robot@acme.example"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Uri Free()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/OauthRedirect");
    }

    private sealed class Hands : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

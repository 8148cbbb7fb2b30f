using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>Long calls tell how far they are and can be stopped; many calls leave nothing behind.</summary>
public sealed class RunSpecs(SharedServer server)
{
    [Fact]
    public async Task A_long_log_tells_how_far_it_is_and_never_after_the_answer()
    {
        var log = await LogAsync(400_000);
        var heard = new Heard();

        var result = await server.Client.CallToolAsync("analyze_login_history", new Dictionary<string, object?> { ["paths"] = (string[])[log] }, heard);
        var before = heard.All.Count;
        await server.Client.AskAsync("explain", ("word", "cors"));

        Assert.False(result.IsError is true, Server.Text(result));
        Assert.NotEmpty(heard.All);
        Assert.Equal(before, heard.All.Count);
        Assert.Equal(heard.All.Order(), heard.All);
        Assert.Equal(400_000, result.StructuredContent!.Value.GetProperty("logins").GetInt64());
    }

    [Fact]
    public async Task A_cancelled_call_stops_and_the_server_goes_on()
    {
        var log = await LogAsync(3_000_000);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await server.Client.CallToolAsync("analyze_login_history", new Dictionary<string, object?> { ["paths"] = (string[])[log] }, cancellationToken: stop.Token));

        await server.Client.AskAsync("explain", ("word", "invalid_grant"));
    }

    [Fact]
    public async Task Calls_that_are_sent_at_once_all_get_their_own_answer()
    {
        var words = (string[])["user-inactive", "app-blocked", "ip-profile-range", "cors", "popup-blocked", "refresh-revoked", "jwt-aud-wrong", "tls-version"];

        var answers = await Task.WhenAll(words.Select(word => server.Client.AskAsync("explain", ("word", word))));

        Assert.Equal(words, answers.Select(answer => answer.GetProperty("causes")[0].GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_thousand_diagnoses_leave_the_memory_as_it_was()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the memory of a process is read from /proc");
        using var process = Process.Start(new ProcessStartInfo(Server.Binary, "mcp") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(process.StandardInput.BaseStream, process.StandardOutput.BaseStream)))
        {
            await DiagnoseAsync(client, 300);
            var warm = Resident(process.Id);

            await DiagnoseAsync(client, 1_000);

            Assert.InRange(Resident(process.Id), 1, warm + 24_000);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    private static async Task DiagnoseAsync(McpClient client, int times)
    {
        for (var at = 0; at < times; at++)
        {
            await client.AskAsync("diagnose", ("text", Cases.Pastes[at % Cases.Pastes.Length]));
        }
    }

    /// <summary>Kilobytes in memory.</summary>
    private static long Resident(int process) =>
        long.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);

    private static async Task<string> LogAsync(int rows)
    {
        var path = Path.Combine(Path.GetTempPath(), $"sfoauth-logins-{rows}.csv");
        if (!File.Exists(path))
        {
            var text = new StringBuilder("Username,Login Time,Source IP,Login Type,Status,Browser,Platform,Application\n");
            for (var row = 0; row < rows; row++)
            {
                text.Append(CultureInfo.InvariantCulture, $"robot{row % 40}@acme.example,2026-11-{1 + (row % 23):00}T10:{row % 60:00}:{row / 60 % 60:00}Z,203.0.113.{row % 200},Remote Access 2.0,{(row % 9 == 0 ? "Failed: IP Address Restricted" : "Success")},Unknown,Unknown,Acme Sync\n");
            }

            await File.WriteAllTextAsync($"{path}.{Environment.ProcessId}", text.ToString());
            File.Move($"{path}.{Environment.ProcessId}", path, overwrite: true);
        }

        return path;
    }

    private sealed class Heard : IProgress<ProgressNotificationValue>
    {
        private readonly Lock gate = new();
        private readonly List<double> all = [];

        public IReadOnlyList<double> All
        {
            get
            {
                lock (gate)
                {
                    return [.. all];
                }
            }
        }

        public void Report(ProgressNotificationValue value)
        {
            lock (gate)
            {
                all.Add(value.Progress);
            }
        }
    }
}

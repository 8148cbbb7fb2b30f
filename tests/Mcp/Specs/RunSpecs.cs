using System.Diagnostics;
using System.Globalization;

namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>Long calls tell how far they are and can be stopped; many calls leave nothing behind.</summary>
public sealed class RunSpecs(SharedServer server)
{
    // On the wire: a client hands notifications on side by side, in any order.
    [Fact]
    public async Task A_long_log_tells_how_far_it_is_and_never_after_the_answer()
    {
        using var log = new LoginLog(400_000);
        using var process = Start();
        await SayAsync(process,
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"analyze_login_history","arguments":{"paths":["PATH"]},"_meta":{"progressToken":"t"}}}""".Replace("\"PATH\"", JsonSerializer.Serialize(log.Path), StringComparison.Ordinal));
        var told = new List<double>();
        var answer = default(JsonElement);
        while (answer.ValueKind is JsonValueKind.Undefined)
        {
            var message = JsonSerializer.Deserialize<JsonElement>(await process.StandardOutput.ReadLineAsync() ?? "");
            if (message.TryGetProperty("method", out var method) && method.GetString() is "notifications/progress")
            {
                told.Add(message.GetProperty("params").GetProperty("progress").GetDouble());
            }

            answer = message.TryGetProperty("id", out var id) && id.GetInt32() == 2 ? message : default;
        }

        process.StandardInput.Close();
        var after = await process.StandardOutput.ReadToEndAsync();

        Assert.NotEmpty(told);
        Assert.Equal(told.Order(), told);
        Assert.DoesNotContain("progress", after, StringComparison.Ordinal);
        Assert.Equal(400_000, answer.GetProperty("result").GetProperty("structuredContent").GetProperty("logins").GetInt64());
    }

    [Fact]
    public async Task A_cancelled_call_stops_and_the_server_goes_on()
    {
        using var log = new LoginLog(3_000_000);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await server.Client.CallToolAsync("analyze_login_history", new Dictionary<string, object?> { ["paths"] = (string[])[log.Path] }, cancellationToken: stop.Token));

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
        using var process = Start();
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

    private static Process Start() =>
        Process.Start(new ProcessStartInfo(Server.Binary, "mcp") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;

    private static async Task SayAsync(Process process, params string[] messages)
    {
        foreach (var message in messages)
        {
            await process.StandardInput.WriteLineAsync(message);
        }

        await process.StandardInput.FlushAsync();
    }

    /// <summary>A download of Login History that is gone after the test.</summary>
    private sealed class LoginLog : IDisposable
    {
        public LoginLog(int rows)
        {
            using var writer = new StreamWriter(Path);
            writer.Write("Username,Login Time,Source IP,Login Type,Status,Browser,Platform,Application\n");
            for (var row = 0; row < rows; row++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"robot{row % 40}@acme.example,2026-11-{1 + (row % 23):00}T10:{row % 60:00}:{row / 60 % 60:00}Z,203.0.113.{row % 200},Remote Access 2.0,{(row % 9 == 0 ? "Failed: IP Address Restricted" : "Success")},Unknown,Unknown,Acme Sync\n"));
            }
        }

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"sfoauth-logins-{Guid.NewGuid():N}.csv");

        public void Dispose() => File.Delete(Path);
    }
}

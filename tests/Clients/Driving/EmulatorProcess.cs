using System.Diagnostics;
using System.Text.Json;

namespace SfOAuth.Clients.Tests;

/// <summary>The emulator as a process of its own, so that it can be killed.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    private readonly Process process;

    private EmulatorProcess(Process process, JsonElement told)
    {
        this.process = process;
        Url = new(told.GetProperty("url").GetString()!);
    }

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "sfoauth.dll");

    public Uri Url { get; }

    public static async Task<EmulatorProcess> StartAsync(params string[] arguments)
    {
        var started = Process.Start(new ProcessStartInfo("dotnet", [Program, "emulate", "--port", "0", "--json", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the emulator did not start");
        return new(started, JsonDocument.Parse(line).RootElement);
    }

    /// <summary>As kill -9 does: nothing is told, nothing is closed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}

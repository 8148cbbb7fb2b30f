using System.Diagnostics;
using SfOAuth.Node;

namespace SfOAuth.Browser.Tests;

/// <summary>One headless Chromium for all tests, driven through playwright-core. Tests of any page that can be named by an address use it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim turn = new(1);
    private readonly string? lacking;
    private readonly Process? driver;

    public Chromium()
    {
        lacking = NodePackages.Install("tests/Browser/node", "browser");
        var program = lacking is null ? NodePackages.Run(NodePackages.At("tests", "Browser", "chromium"), []).Output : "";
        lacking ??= program.Length == 0 ? "Chromium is not here, and this account may not install it" : null;
        if (lacking is null)
        {
            driver = Start(program);
        }
    }

    /// <summary>Where pictures of pages are kept for a person to look at.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(NodePackages.At("artifacts", "browser", "pictures")).FullName;

    /// <summary>Opens a page and does something on it. Skips the test where there is no browser.</summary>
    public async Task<Sight> VisitAsync(Visit visit)
    {
        Assert.SkipWhen(lacking is not null, lacking ?? "");
        await turn.WaitAsync();
        try
        {
            await driver!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(visit, JsonSerializerOptions.Web));
            await driver.StandardInput.FlushAsync();
            var line = await driver.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            return JsonSerializer.Deserialize<Sight>(line ?? throw new InvalidOperationException(await driver.StandardError.ReadToEndAsync()), JsonSerializerOptions.Web)!;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (driver is not null)
        {
            driver.StandardInput.Close();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await driver.WaitForExitAsync(limit.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            if (!driver.HasExited)
            {
                driver.Kill(entireProcessTree: true);
            }

            driver.Dispose();
        }

        turn.Dispose();
    }

    private static Process Start(string program)
    {
        // Beside the packages, where Node looks for them.
        var script = NodePackages.At("artifacts", "browser", "driver.mjs");
        File.Copy(NodePackages.At("tests", "Browser", "node", "driver.mjs"), script, overwrite: true);
        return Process.Start(new ProcessStartInfo("node", [script, program]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}

/// <summary>A page, and what to do on it.</summary>
/// <param name="Look">The body of an async function of <c>page</c> and <c>axe</c>, which finds serious faults of accessibility; what it returns is the result.</param>
/// <param name="Shot">The file of a picture to take at the end; null for none.</param>
/// <param name="Scripts">False for a browser that runs no scripts.</param>
public sealed record Visit(string Url, string Look, int Width = 1200, int Height = 900, bool Dark = false, string? Shot = null, bool Scripts = true);

/// <summary>What came of a visit.</summary>
/// <param name="Requests">Every address the page asked for beside its own.</param>
/// <param name="Complaints">Errors and warnings of scripts and policies, and dialogs that opened.</param>
public sealed record Sight(string[] Requests, string[] Complaints, JsonElement Result);

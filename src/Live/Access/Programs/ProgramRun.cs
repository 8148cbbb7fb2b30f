using System.ComponentModel;
using System.Diagnostics;
using SfOAuth.Knowledge;

namespace SfOAuth.Live;

/// <summary>What another program said. It may hold secrets: it is read, and never shown as it is.</summary>
/// <param name="Code">Its exit code; -1 where it did not run or did not end.</param>
internal sealed record ProgramRun(int Code, string Output, string Errors)
{
    /// <summary>It took longer than it may, and was ended.</summary>
    public bool IsLate { get; init; }

    /// <summary>Runs a program to its end, at most this long. Secrets go in by standard input alone: everybody can read a command line.</summary>
    public static async Task<ProgramRun> OfAsync(string program, IEnumerable<string> arguments, Secret? input, TimeSpan limit, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the Salesforce CLI does beside answering makes it slow and noisy.
        start.Environment["SF_AUTOUPDATE_DISABLE"] = start.Environment["SF_SKIP_NEW_VERSION_CHECK"] = "true";
        start.Environment["NO_COLOR"] = "1";
        try
        {
            using var process = Process.Start(start);
            return process is null ? NotRun : await HearAsync(process, input, limit, stop);
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or IOException)
        {
            return NotRun;
        }
    }

    public override string ToString() => $"exit code {Code}, {Output.Length} characters of output";

    private static ProgramRun NotRun => new(-1, "", "");

    private static async Task<ProgramRun> HearAsync(Process process, Secret? input, TimeSpan limit, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        end.CancelAfter(limit);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(end.Token), process.StandardError.ReadToEndAsync(end.Token));
        try
        {
            await GiveAsync(process, input, end.Token);
            await process.WaitForExitAsync(end.Token);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            stop.ThrowIfCancellationRequested();
            return NotRun with { IsLate = true };
        }
    }

    private static async Task GiveAsync(Process process, Secret? input, CancellationToken stop)
    {
        try
        {
            await process.StandardInput.WriteAsync(input?.Reveal().AsMemory() ?? ReadOnlyMemory<char>.Empty, stop);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without listening; what it says of that is in its answer.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has just ended by itself.
        }
    }
}

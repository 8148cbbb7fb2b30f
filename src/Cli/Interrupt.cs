using System.Runtime.InteropServices;

namespace SfOAuth.Cli;

/// <summary>Ctrl-C: the run is asked to stop, and the process ends whether it listens or not.</summary>
internal sealed class Interrupt : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<int> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration registration;

    public Interrupt() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        heard.TrySetResult(ExitCodes.Interrupted);
        stop.Cancel();
    });

    public CancellationToken Token => stop.Token;

    /// <summary>The exit code of the run, or that of an interrupt: whoever listens gets a moment to put things away.</summary>
    public async Task<int> Guard(Task<int> run)
    {
        if (await Task.WhenAny(run, heard.Task) == run && !heard.Task.IsCompleted)
        {
            return await run;
        }

        await Task.WhenAny(run, Task.Delay(Patience));
        return await heard.Task;
    }

    public void Dispose()
    {
        registration.Dispose();
        stop.Dispose();
    }
}

using System.Runtime.InteropServices;

namespace SfOAuth.Cli;

/// <summary>Ctrl-C: the run is asked to stop, and the process ends whether it listens or not.</summary>
internal sealed class Interrupt : IDisposable
{
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

    /// <summary>The exit code of the run, or that of an interrupt, whichever comes first.</summary>
    public async Task<int> Guard(Task<int> run) => await await Task.WhenAny(run, heard.Task);

    public void Dispose()
    {
        registration.Dispose();
        stop.Dispose();
    }
}

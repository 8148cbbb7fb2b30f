using DuckDB.NET.Data;

namespace SfOAuth.Analytics;

/// <summary>Ends a question when it shall stop. An interrupt is lost on one that has not begun yet, so that it is given until the question is over.</summary>
internal sealed class Interrupts : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    private readonly Timer timer;

    public Interrupts(DuckDBCommand command, CancellationToken stop) => timer = new(_ => Interrupt(command, stop), null, Again, Again);

    // A call that is under way has to end before the command is put away.
    public void Dispose()
    {
        using var ended = new ManualResetEvent(initialState: false);
        timer.Dispose(ended);
        ended.WaitOne();
    }

    private static void Interrupt(DuckDBCommand command, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            command.Cancel();
        }
    }
}

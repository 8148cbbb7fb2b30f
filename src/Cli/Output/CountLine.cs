namespace SfOAuth.Cli;

/// <summary>One line that says how far a long reading is; on a terminal only, and gone when it is done.</summary>
internal sealed class CountLine : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    private readonly Terminal terminal;
    private readonly string what;
    private readonly long began;
    private readonly Lock gate = new();
    private long shown;
    private bool isOpen;

    public CountLine(Terminal terminal, string what)
    {
        (this.terminal, this.what) = (terminal, what);
        began = shown = terminal.Clock.GetTimestamp();
        Progress = terminal is { Width: not null, HasColour: true } ? new Direct(this) : null;
    }

    /// <summary>Where to tell; null where nobody watches.</summary>
    public IProgress<(int Done, int All)>? Progress { get; }

    public void Dispose()
    {
        lock (gate)
        {
            if (isOpen)
            {
                terminal.Error.Write("\r\u001b[K");
                terminal.Error.Flush();
                isOpen = false;
            }
        }
    }

    private void Tell(int done, int all)
    {
        lock (gate)
        {
            var now = terminal.Clock.GetTimestamp();
            if (terminal.Clock.GetElapsedTime(shown, now) < Between)
            {
                return;
            }

            shown = now;
            isOpen = true;
            var spent = terminal.Clock.GetElapsedTime(began, now).TotalSeconds;
            var left = Math.Ceiling(spent / done * (all - done));
            terminal.Error.Write($"\r\u001b[K{done} of {all} {what}, {done / spent:F0} a second, {left:F0} s left");
            terminal.Error.Flush();
        }
    }

    // Progress<T> would tell through the thread pool, after the line is gone.
    private sealed class Direct(CountLine line) : IProgress<(int Done, int All)>
    {
        public void Report((int Done, int All) value) => line.Tell(value.Done, value.All);
    }
}

namespace SfOAuth.Cli;

/// <summary>One line on the error stream that says what is being done; nothing where nobody watches. Several threads may tell.</summary>
internal sealed class StatusLine(Terminal terminal, bool isShown) : IDisposable
{
    private readonly Lock gate = new();
    private int width;

    public void Tell(string words)
    {
        if (!isShown)
        {
            return;
        }

        var line = Printable.Of(words, Math.Max(20, (terminal.Width ?? 80) - 1));
        lock (gate)
        {
            terminal.Error.Write("\r" + line.PadRight(width));
            terminal.Error.Flush();
            width = line.Length;
        }
    }

    /// <summary>Makes room for the report.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (width > 0)
            {
                terminal.Error.Write("\r" + new string(' ', width) + "\r");
                terminal.Error.Flush();
                width = 0;
            }
        }
    }

    public void Dispose() => Clear();
}

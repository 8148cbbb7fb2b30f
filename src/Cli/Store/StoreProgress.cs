namespace SfOAuth.Cli;

/// <summary>An import on the error stream: first the bytes that are read, then the days that are written, file by file.</summary>
internal sealed class StoreProgress(Terminal terminal, long bytes) : IStoreProgress, IDisposable
{
    private readonly ProgressLine reading = new(terminal, "reading", bytes);
    private ProgressLine? writing;

    public void Read(long bytes)
    {
        Close();
        reading.Tell(bytes);
    }

    public void Written(int days, int of)
    {
        writing ??= new(terminal, "writing", of, "days");
        writing.Tell(days);
        if (days == of)
        {
            Close();
        }
    }

    public void Dispose()
    {
        Close();
        reading.Dispose();
    }

    private void Close()
    {
        writing?.Dispose();
        writing = null;
    }
}

namespace SfOAuth.Cli;

/// <summary>One line on the error stream that tells what is being read in an org.</summary>
internal sealed class ReadingLine(Terminal terminal) : IProgress<string>, IDisposable
{
    private const int Longest = 70;
    private readonly Lock gate = new();
    private int width;

    public void Report(string value)
    {
        lock (gate)
        {
            var line = $"reading {value}";
            line = line.Length > Longest ? line[..Longest] + "…" : line;
            terminal.Error.Write("\r" + line.PadRight(width));
            terminal.Error.Flush();
            width = line.Length;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (width > 0)
            {
                terminal.Error.Write("\r" + new string(' ', width) + "\r");
                terminal.Error.Flush();
            }
        }
    }
}

namespace SfOAuth.Cli;

/// <summary>One line on the error stream that tells what is being read in an org.</summary>
internal sealed class ReadingLine(Terminal terminal) : IProgress<string>, IDisposable
{
    private readonly StatusLine line = new(terminal, isShown: true);

    public void Report(string value) => line.Tell($"reading {value}");

    public void Dispose() => line.Dispose();
}

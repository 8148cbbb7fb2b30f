using SfOAuth.Cli;

namespace SfOAuth.Analytics;

/// <summary>sfoauth with a database in it: the same command line, and what the store of logs can answer.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => Cli.Program.MainAsync(args, Terminal.Real() with { Store = new LogStore() });
}

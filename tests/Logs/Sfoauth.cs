using SfOAuth.Cli;

namespace SfOAuth.Logs.Tests;

/// <summary>Runs the command line without a process.</summary>
internal static class Sfoauth
{
    public static (int Code, string Out, string Error) Run(params string[] args) => Run(null, args);

    public static (int Code, string Out, string Error) Run(byte[]? input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error) { In = () => new MemoryStream(input ?? []), HasInput = input is not null, Clock = new Noon() };
        var code = Program.RunAsync(args, terminal).GetAwaiter().GetResult();
        return (code, output.ToString(), error.ToString());
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    }
}

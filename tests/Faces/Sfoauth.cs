namespace SfOAuth.Faces.Tests;

/// <summary>Runs the command line as a process would, without one: the same entry point, with its own terminal.</summary>
internal static class Sfoauth
{
    /// <summary>The day on which all frozen answers are given.</summary>
    public static DateTimeOffset Today { get; } = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Runs a command with nothing on standard input.</summary>
    public static Told Run(params string[] args) => Run(null, args);

    /// <summary>Runs a command with a text on standard input.</summary>
    public static Told Pipe(string input, params string[] args) => Run(Encoding.UTF8.GetBytes(input), args);

    /// <summary>Runs a command as if on a screen.</summary>
    public static Told OnScreen(int width, params string[] args) => Run(null, args, terminal => terminal with { HasColour = true, Width = width });

    public static Told Run(byte[]? input, string[] args, Func<Terminal, Terminal>? change = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error)
        {
            In = () => new MemoryStream(input ?? []),
            HasInput = input is not null,
            Clock = new Noon(),
        };
        // Away from the test runner's own context, whose few threads all wait here.
        var code = Task.Run(() => Program.RunAsync(args, change?.Invoke(terminal) ?? terminal)).GetAwaiter().GetResult();
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>An example by its path as a reader would type it.</summary>
    public static string Example(string name) => Repository.At("examples", name);

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Today;
    }
}

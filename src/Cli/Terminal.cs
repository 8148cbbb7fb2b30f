using System.Text;

namespace SfOAuth.Cli;

/// <summary>What surrounds a run: where words come from and go to. A test hands in its own.</summary>
public sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Opens standard input.</summary>
    public Func<Stream> In { get; init; } = () => Stream.Null;

    /// <summary>Opens standard output for what is no text of ours: a protocol.</summary>
    public Func<Stream> Raw { get; init; } = () => Stream.Null;

    /// <summary>True when standard input is a file or a pipe, not a person.</summary>
    public bool HasInput { get; init; }

    /// <summary>Columns of the terminal; null where there is none.</summary>
    public int? Width { get; init; }

    /// <summary>True when colours are wanted and understood.</summary>
    public bool HasColour { get; init; }

    /// <summary>True when somebody watches the error stream: a long run tells there how far it is.</summary>
    public bool HasProgress { get; init; }

    /// <summary>Tells the day.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The store of log rows; null in the program that has no database in it.</summary>
    public ILogStore? Store { get; init; }

    /// <summary>Has the same command line answered by the program that has one; null where there is none.</summary>
    public Func<CancellationToken, Task<int?>> HandOver { get; init; } = static _ => Task.FromResult<int?>(null);

    /// <summary>Asks for words that do not appear on the screen; null where nobody can be asked.</summary>
    public Func<string, string?>? AskSecret { get; init; }

    /// <summary>Asks for a yes; null where nobody can be asked.</summary>
    public Func<string, bool>? AskYes { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Where small things are kept from one run to the next; null where nothing is kept.</summary>
    public string? StateFolder { get; init; }

    /// <summary>The terminal this process really has.</summary>
    public static Terminal Real()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var isScreen = !Console.IsOutputRedirected;
        return new(Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()))
        {
            In = Console.OpenStandardInput,
            Raw = Console.OpenStandardOutput,
            HandOver = OptionalProgram.RunAsync,
            HasInput = Console.IsInputRedirected,
            Width = isScreen ? Columns() : null,
            HasProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb",
            HasColour = WantsColour(isScreen, Environment.GetEnvironmentVariable),
            AskSecret = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Prompt.Secret,
            AskYes = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Prompt.Yes,
            Variable = Environment.GetEnvironmentVariable,
            StateFolder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "sfoauth"),
        };
    }

    /// <summary>True on a screen that understands colours and whose owner does not refuse them (no-color.org).</summary>
    public static bool WantsColour(bool isScreen, Func<string, string?> variable) =>
        isScreen && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") is not "dumb";

    // The console's own writers set up the keyboard as well; that takes longer than the diagnosis.
    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16_384) { NewLine = "\n" };

    private static int? Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}

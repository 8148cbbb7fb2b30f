using System.CommandLine;
using System.CommandLine.Help;

namespace SfOAuth.Cli;

/// <summary>All commands, and how a wrong command line is answered.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken stop)
    {
        var root = Root(terminal);

        // A pasted error may begin with an @: it is not the name of a file of further arguments.
        var line = root.Parse(args, new() { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0 && line.Action is not HelpAction)
        {
            return Misuse(line, terminal);
        }

        return await line.InvokeAsync(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop);
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Finds out why a Salesforce OAuth login fails, and says what to change.") { DiagnoseCommand.Make(terminal) };
        return root;
    }

    private static int Misuse(ParseResult line, Terminal terminal)
    {
        foreach (var error in line.Errors)
        {
            terminal.Error.Write($"sfoauth: {Printable.Of(error.Message)}\n");
        }

        return ExitCodes.Misused;
    }
}

using System.CommandLine;
using System.CommandLine.Help;

namespace SfOAuth.Cli;

/// <summary>All commands, and how a wrong command line is answered.</summary>
internal static class CommandLine
{
    private const int HelpWidth = 80;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken stop)
    {
        var root = Root(terminal);

        // A pasted error may begin with an @: it is not the name of a file of further arguments.
        var line = root.Parse(args, new() { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0 && line.Action is not Examples)
        {
            return Misuse(line, terminal);
        }

        if (Strays.In(line) is { } stray)
        {
            terminal.Error.Write($"sfoauth: {stray}\n");
            return ExitCodes.Misused;
        }

        return await line.InvokeAsync(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop);
    }

    /// <summary>Every command.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Finds out why a Salesforce OAuth login fails, and says what to change. Secrets are hidden before anything is read; nothing leaves this machine unless you name an org or a host.")
        {
            DiagnoseCommand.Make(terminal), HistoryCommand.Make(terminal), ExplainCommand.Make(terminal), CausesCommand.Make(terminal), AuditCommand.Make(terminal), FixCommand.Make(terminal), EmulateCommand.Make(terminal), ProbeCommand.Make(terminal), OrgCommand.Make(terminal), VerifyCommand.Make(terminal), DemoCommand.Make(terminal), McpCommand.Make(terminal), ServeCommand.Make(terminal), SkillCommand.Make(terminal), CompletionCommand.Make(terminal),
        };
        var help = root.Options.OfType<HelpOption>().First();
        var examples = new Examples(new HelpAction { MaxWidth = Math.Clamp(terminal.Width ?? HelpWidth, HelpWidth, 120) });
        help.Action = examples;
        root.SetAction(examples.Invoke);
        return root;
    }

    private static int Misuse(ParseResult line, Terminal terminal)
    {
        foreach (var error in line.Errors)
        {
            terminal.Error.Write($"sfoauth: {Echo.InMessage(error.Message, line.Tokens.Select(token => token.Value).Concat(line.UnmatchedTokens))}\n");
        }

        if (line.CommandResult.Command is RootCommand && line.UnmatchedTokens is [[not '-', ..], ..])
        {
            terminal.Error.Write("To have an error read: sfoauth diagnose \"…\" (or a file); to have a word explained: sfoauth explain …\n");
        }

        return ExitCodes.Misused;
    }
}

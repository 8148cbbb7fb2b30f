using System.CommandLine;
using SfOAuth.Causes;
using SfOAuth.Mcp;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth mcp</c>: the tools for an agent, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Make(Terminal terminal)
    {
        var roots = new Option<string[]>("--root") { Description = "Read only below this folder; may be repeated (default: whatever path a call names)", HelpName = "FOLDER", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        var allowProbe = new Option<bool>("--allow-probe") { Description = "Offer the tool that logs in for real, to SFOAUTH_HOST with the credentials in SFOAUTH_… and to no other" };
        var command = new Command("mcp", "Serve diagnose, explain, audit and the rest as tools of the Model Context Protocol, over standard input and output") { roots, allowProbe };
        var rules = new RuleOption(command, terminal);
        command.SetAction(async (line, stop) => rules.Of(line) is { } rulebook ? await RunAsync(terminal, new(line.GetValue(roots) ?? [], line.GetValue(allowProbe), rulebook), stop) : ExitCodes.Misused);
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Start start, CancellationToken stop)
    {
        if (Array.Find(start.Roots, root => !Directory.Exists(root)) is { } stray)
        {
            terminal.Error.Write($"sfoauth mcp: there is no folder {Echo.Of(stray) ?? "of the name given"} for --root.\n");
            return ExitCodes.Misused;
        }

        if (!terminal.HasInput)
        {
            terminal.Error.Write("sfoauth mcp: this is for programs: an MCP client starts it and speaks to it. The README says how to add it to yours. Ctrl-C ends it.\n");
            terminal.Error.Flush();
        }

        var setup = new McpSetup { Version = typeof(McpCommand).Assembly.GetName().Version?.ToString(3) ?? "", Page = ExplainMarkdown.Of, Clock = terminal.Clock, Roots = [.. start.Roots], MayProbe = start.MayProbe, Rules = start.Rules, Variable = terminal.Variable, StateFolder = terminal.StateFolder };
        await McpFace.RunAsync(setup, terminal.In(), terminal.Raw(), stop);
        return ExitCodes.Answered;
    }

    /// <summary>What the person who starts the server decides.</summary>
    private sealed record Start(string[] Roots, bool MayProbe, Rulebook Rules);
}

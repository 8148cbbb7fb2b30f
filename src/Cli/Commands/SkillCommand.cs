using System.CommandLine;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth skill install</c>: puts the agent skill where Claude Code, Cursor or Codex look for it.</summary>
internal sealed class SkillCommand
{
    private readonly Option<string[]> agents = new("--for") { Description = "The agent; may be repeated (default: those that are set up on this machine)", HelpName = string.Join('|', AgentFolders.Names), Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
    private readonly Option<bool> project = new("--project") { Description = "Into the project in this folder, not for all of yours" };
    private readonly Option<string?> folder = new("--dir") { Description = "Into this folder of skills, whichever agent reads it", HelpName = "FOLDER" };
    private readonly Option<bool> force = new("--force") { Description = "Also over files that sfoauth did not write" };
    private readonly Terminal terminal;

    private SkillCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        agents.AcceptOnlyFromAmong([.. AgentFolders.Names]);
        foreach (var option in (Option[])[agents, project, folder, force])
        {
            command.Options.Add(option);
        }

        command.SetAction(Run);
    }

    public static Command Make(Terminal terminal)
    {
        var install = new Command("install", "Install or renew the skill: how an agent troubleshoots a Salesforce login with sfoauth");
        _ = new SkillCommand(install, terminal);
        return new("skill", "The skill for AI agents") { install };
    }

    private int Run(ParseResult line)
    {
        var targets = Targets(line);
        if (targets.Count == 0)
        {
            return Misuse($"No agent is set up here that I know. Say which: --for {string.Join('|', AgentFolders.Names)}, or --dir FOLDER.");
        }

        foreach (var target in targets)
        {
            if (SkillFiles.Install(target, line.GetValue(force)) is { } trouble)
            {
                return Misuse(trouble);
            }

            terminal.Out.Write($"Installed {SkillFiles.Name} in {Printable.Of(FileNames.Shown(target))}\n");
        }

        terminal.Out.Write("The agent finds it when it starts next. It uses the MCP server where there is one (sfoauth mcp), else the command sfoauth.\n");
        return ExitCodes.Answered;
    }

    private List<string> Targets(ParseResult line)
    {
        if (line.GetValue(folder) is { } given)
        {
            return [given];
        }

        var known = new AgentFolders(terminal);
        var wanted = line.GetValue(agents) is { Length: > 0 } named ? named : line.GetValue(project) ? AgentFolders.Names : [.. AgentFolders.Names.Where(known.IsSetUp)];
        return [.. wanted.Select(agent => known.Skills(agent, line.GetValue(project))).OfType<string>().Distinct()];
    }

    private int Misuse(string why)
    {
        terminal.Error.Write($"sfoauth skill install: {Printable.Of(why)}\n");
        return ExitCodes.Misused;
    }
}

using System.CommandLine;
using SfOAuth.Demonstration;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth demo [SCENARIO]</c>: the whole loop on an emulated org in this process.</summary>
internal sealed class DemoCommand
{
    private readonly Argument<string?> scenario = new("SCENARIO") { Description = "What is broken (default: day-2); --list names them", Arity = ArgumentArity.ZeroOrOne, HelpName = "SCENARIO" };
    private readonly Option<bool> list = new("--list") { Description = "Name the scenarios" };
    private readonly Layout layout;
    private readonly Terminal terminal;

    private DemoCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Arguments.Add(scenario);
        command.Options.Add(list);
        scenario.CompletionSources.Add(_ => DemoScenario.All.Select(one => one.Name));
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("demo", "Show the whole loop on an emulated org: break, probe, diagnose, change, probe again, verify. No network, no credentials");
        _ = new DemoCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        if (line.GetValue(list))
        {
            layout.Print(line, terminal, DemoText.ListAsJson, DemoText.ListAsMarkdown, DemoText.List);
            return ExitCodes.Answered;
        }

        if (DemoScenario.Find(line.GetValue(scenario) ?? DemoScenario.Default.Name) is not { } chosen)
        {
            terminal.Error.Write($"sfoauth demo: I know no such scenario. There are: {string.Join(", ", DemoScenario.All.Select(one => one.Name))}.\n");
            return ExitCodes.Misused;
        }

        var report = await DemoRun.RunAsync(chosen, terminal.Clock, stop);
        layout.Print(line, terminal, () => DemoJson.Write(report), () => DemoText.Markdown(report), paper => new DemoText(paper, report).Write());
        return report.Closed ? ExitCodes.Answered : ExitCodes.Failed;
    }
}

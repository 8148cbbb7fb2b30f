using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth org list</c>.</summary>
internal sealed class OrgListCommand
{
    private readonly Option<bool> check = new("--check") { Description = "Try each: ask the org for its id" };
    private readonly CaFile trust;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private OrgListCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Options.Add(check);
        trust = new(command);
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("list", "The logins that exist: our own, the environment's, the Salesforce CLI's");
        _ = new OrgListCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        if (trust.Open(line, terminal) is not Reading<Wire>.Accepted { Value: var wire })
        {
            return OrgCommand.Misuse(terminal, "list", CaFile.NoCertificate);
        }

        using (wire)
        {
            var report = await OrgListAction.RunAsync(OrgAccesses.Of(terminal.Variable, terminal.StateFolder, wire, terminal.Clock), wire, terminal.Clock, line.GetValue(check), stop);
            layout.Print(line, terminal, () => ReportJson.Write(report), () => OrgMarkdown.Of(report), paper => OrgText.Write(paper, report));
            return report.Orgs.IsEmpty ? ExitCodes.Unexplained : ExitCodes.Answered;
        }
    }
}

using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth org show ALIAS</c>.</summary>
internal sealed class OrgShowCommand
{
    private readonly Argument<string> alias;
    private readonly OrgOption org;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private OrgShowCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        alias = OrgCommand.AliasOf(command, terminal, "An alias or user name that sfoauth org list shows, or env");
        org = OrgOption.Unnamed(command);
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("show", "Which org a login leads to, as whom, and what this user cannot see there");
        _ = new OrgShowCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var opened = await org.OpenAsync(line, terminal, line.GetValue(alias)!, stop);
        if (opened is not Reading<OpenOrg>.Accepted { Value: var open })
        {
            return OrgCommand.Misuse(terminal, "show", ((Reading<OpenOrg>.Rejected)opened).Why);
        }

        using (open)
        {
            var report = await OrgShowAction.RunAsync(open.Alias, open.Client, stop);
            layout.Print(line, terminal, () => ReportJson.Write(report), () => OrgMarkdown.Of(report), paper => OrgText.Write(paper, report));
            return report.OrgId.Length > 0 ? ExitCodes.Answered : ExitCodes.Unexplained;
        }
    }
}

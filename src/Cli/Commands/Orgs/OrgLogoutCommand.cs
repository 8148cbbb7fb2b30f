using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Live;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth org logout ALIAS</c>.</summary>
internal sealed class OrgLogoutCommand
{
    private readonly Argument<string> alias;
    private readonly CaFile trust;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private OrgLogoutCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        alias = OrgCommand.AliasOf(command, terminal, "A login that sfoauth org login made");
        trust = new(command);
        layout = new(command);
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("logout", "End a login of ours at the org, and forget it");
        _ = new OrgLogoutCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var given = line.GetValue(alias)!;
        if (trust.Open(line, terminal) is not Reading<Wire>.Accepted { Value: var wire })
        {
            return OrgCommand.Misuse(terminal, "logout", CaFile.NoCertificate);
        }

        using (wire)
        {
            var own = OrgAccesses.Of(terminal.Variable, terminal.StateFolder, wire, terminal.Clock).Own;
            if (!Aliases.IsOne(given) || await OrgLogoutAction.RunAsync(own, given, stop) is not { } report)
            {
                return OrgCommand.Misuse(terminal, "logout", "That is no login of ours: sfoauth org list shows them. Those of the Salesforce CLI end with sf org logout.");
            }

            layout.Print(line, terminal, () => ReportJson.Write(report), () => OrgMarkdown.Of(report), paper => OrgText.Write(paper, report));
            return ExitCodes.Answered;
        }
    }
}

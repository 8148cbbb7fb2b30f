using System.CommandLine;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth causes</c>: what can be diagnosed.</summary>
internal static class CausesCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("causes", "List every cause that can be diagnosed, and how well it is backed");
        var rules = new RuleOption(command, terminal);
        var layout = new Layout(command);
        command.SetAction(line =>
        {
            if (rules.Of(line) is not { } rulebook)
            {
                return ExitCodes.Misused;
            }

            var report = CausesAction.Run(rulebook);
            layout.Print(line, terminal, () => ReportJson.Write(report), () => CausesFace.Markdown(report), paper => CausesFace.Text(paper, report));
            return ExitCodes.Answered;
        });
        return command;
    }
}

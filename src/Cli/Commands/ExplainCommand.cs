using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Causes;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth explain</c>: what a cause, a code, a text, a status or a setting means.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var word = new Argument<string[]>("word") { HelpName = "WORD", Description = "A cause, an error code or text, a Login History status, or the name of a fact", Arity = ArgumentArity.OneOrMore };
        word.CompletionSources.Add(_ => ExplainAction.Known().Where(known => !known.Contains(' ', StringComparison.Ordinal)));
        var command = new Command("explain", "Say what a cause, an error, a Login History status or a setting means") { word };
        var rules = new RuleOption(command, terminal);
        var layout = new Layout(command);
        command.SetAction(line => rules.Of(line) is { } rulebook ? Run(Report(string.Join(' ', line.GetValue(word) ?? []), rulebook), line, layout, terminal) : ExitCodes.Misused);
        return command;
    }

    /// <summary>People paste the whole answer, token and all.</summary>
    private static ExplainReport Report(string asked, Rulebook rules) =>
        ExplainAction.Run(string.Concat(Door.OpenText("text", asked).Excerpts.Select(excerpt => excerpt.Text)), rules);

    private static int Run(ExplainReport report, ParseResult line, Layout layout, Terminal terminal)
    {
        if (report.IsKnown)
        {
            layout.Print(line, terminal, () => ReportJson.Write(report), () => ExplainMarkdown.Of(report), paper => new ExplainText(paper, report).Write());
            return ExitCodes.Answered;
        }

        var (word, shown) = Echo.Of(report.Asked) is { } plain ? (plain, $"\"{Printable.Of(plain, 80)}\"") : ("…", "that");
        report = report with { Asked = word };
        if (layout.IsJson(line))
        {
            terminal.Out.Write(ReportJson.Write(report) + "\n");
        }

        terminal.Error.Write($"sfoauth explain: I know no cause, error, status or fact called {shown}.\n");
        terminal.Error.Write(report.Nearest.IsEmpty ? "Nothing is spelt like it. sfoauth causes lists the causes; sfoauth diagnose reads whole texts.\n" : $"The nearest are: {string.Join(", ", report.Nearest)}.\n");
        return ExitCodes.Unexplained;
    }
}

using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;
using SfOAuth.Web;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth history</c>: login logs go in; what fails, since when, for whom and why comes out.</summary>
internal sealed class HistoryCommand
{
    private readonly Argument<string[]> inputs = new("FILE|-") { Description = "Login History download, SOQL or Bulk export, event log files (Login, ApiTotalUsage, Logout, CORSViolation), IdpEventLog export, also gzip; a folder of them; or - for standard input", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> user = new("--user") { Description = "Rows of this user only (name or id)", HelpName = "USER" };
    private readonly Option<string?> app = new("--app") { Description = "Rows of this app only", HelpName = "APP" };
    private readonly Option<string?> status = new("--status") { Description = "Rows whose status is or contains this", HelpName = "TEXT" };
    private readonly Option<string?> from = new("--from") { Description = "Rows from this time on", HelpName = "TIME" };
    private readonly Option<string?> to = new("--to") { Description = "Rows up to this time", HelpName = "TIME" };
    private readonly Option<int> top = new("--top") { Description = "Lines of each list", HelpName = "N", DefaultValueFactory = _ => 10 };
    private readonly Option<string?> sql = new("--sql") { Description = "A question of your own to the files or to --store, see history sql", HelpName = "SELECT" };
    private readonly OrgLogOptions org;
    private readonly LogReadingOptions reading;
    private readonly StoreQuestions questions;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private HistoryCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Arguments.Add(inputs);
        foreach (var option in (Option[])[user, app, status, from, to, top, sql])
        {
            command.Options.Add(option);
        }

        top.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !(int.TryParse(given, out var lines) && lines is >= 1 and <= 100_000))
            {
                result.AddError("--top takes a number from 1 to 100000.");
            }
        });
        org = new(command, terminal);
        reading = new(command);
        questions = new(command, reading, terminal);
        layout = new(command, ("html", "a page of its own"));
        command.Subcommands.Add(HistoryImportCommand.Make(terminal));
        command.Subcommands.Add(HistorySqlCommand.Make(terminal));
        command.SetAction((line, stop) => line.GetValue(sql) is { } asked ? AskAsync(line, asked, stop) : RunAsync(line, stop));
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("history", "Read login logs of any size: what fails, since when, for whom, from where, through which app, and why");
        _ = new HistoryCommand(command, terminal);
        return command;
    }

    private Task<int> AskAsync(ParseResult line, string asked, CancellationToken stop) =>
        layout.IsHtml(line) ? Task.FromResult(Misuse("--format html is a page of the built-in questions; the rows of --sql come as text, json or markdown, and as csv from sfoauth history sql."))
        : questions.RunAsync(line, asked, line.GetValue(inputs) ?? [], layout, stop);

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        if (questions.HasStore(line))
        {
            return Misuse("--store is asked with --sql. Example: sfoauth history --store logs --sql \"SELECT * FROM refusals ORDER BY row_count DESC\"");
        }

        var arguments = line.GetValue(inputs) ?? [];
        if (arguments.Length == 0 && !terminal.HasInput && !org.IsGiven(line))
        {
            return Misuse("What shall I read? Give a Login History download, an export or event log files. Example: sfoauth history LoginHistory.csv");
        }

        var options = reading.Of(line);
        if (options is not Reading<LogOptions>.Accepted { Value: var known })
        {
            return Misuse(((Reading<LogOptions>.Rejected)options).Why);
        }

        if (Question(line, known.Zone) is not { } question)
        {
            return Misuse("--from and --to take a time, such as 2026-11-24 or 2026-11-24T10:02:00Z.");
        }

        var found = org.IsGiven(line) ? await org.ReadAsync(line, terminal, question, layout.IsPlain(line), stop) : LogInputs.Of(arguments, terminal, stop);
        return found is Reading<LogInputs>.Accepted { Value: var logs } ? Run(line, logs, question, known, stop) : Misuse(((Reading<LogInputs>.Rejected)found).Why);
    }

    private int Run(ParseResult line, LogInputs logs, HistoryQuestion question, LogOptions options, CancellationToken stop)
    {
        HistoryReport report;
        using (var progress = terminal.HasProgress && !layout.IsPlain(line) ? new ProgressLine(terminal, "reading", LogInputs.Size(logs.Files)) : null)
        {
            report = HistoryAction.Run(logs.Files, question, options with { Progress = progress is null ? null : progress.Tell }, stop);
        }

        report = report with { Notes = [.. logs.Notes, .. report.Notes] };
        Print(line, report);
        return report.Logins + report.Calls.Length + report.Logouts.Length + report.RefusedOrigins.Length + report.Authorizations.Length > 0 ? ExitCodes.Answered : ExitCodes.Unexplained;
    }

    private void Print(ParseResult line, HistoryReport report)
    {
        if (layout.IsHtml(line))
        {
            terminal.Out.Write(HistoryPage.Of(report));
            return;
        }

        layout.Print(line, terminal, () => ReportJson.Write(report), () => HistoryMarkdown.Of(report), paper => new HistoryText(paper, report).Write());
    }

    private HistoryQuestion? Question(ParseResult line, TimeZoneInfo? zone)
    {
        var (begin, end) = (line.GetValue(from), line.GetValue(to));
        var (first, last) = (LogReadingOptions.Time(begin, zone), LogReadingOptions.Time(end, zone));
        return (begin is not null && first is null) || (end is not null && last is null) ? null
            : new(line.GetValue(user) ?? "", line.GetValue(app) ?? "", line.GetValue(status) ?? "", first, last, line.GetValue(top));
    }

    private int Misuse(string why)
    {
        terminal.Error.Write(string.Concat(why.Split('\n').Select(sentence => $"sfoauth history: {Printable.Of(sentence)}\n")));
        return ExitCodes.Misused;
    }
}

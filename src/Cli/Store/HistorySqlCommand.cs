using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth history sql</c>: a question of one's own; or the views, in the words of another engine.</summary>
internal sealed class HistorySqlCommand
{
    private readonly Argument<string[]> words = new("SQL [FILE…]") { Description = "One SELECT over the table events and the views; then log files, where no store is given", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> dialect = new("--dialect") { Description = "Print the table and the views for this engine instead", HelpName = "duckdb|spark|trino" };
    private readonly StoreQuestions questions;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private HistorySqlCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Arguments.Add(words);
        dialect.AcceptOnlyFromAmong("duckdb", "spark", "trino");
        command.Options.Add(dialect);
        questions = new(command, new(command), terminal);
        layout = new(command, ("csv", "spreadsheets"));
        command.SetAction(RunAsync);
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("sql", "Ask a store of logs, or log files, with SQL; read only");
        _ = new HistorySqlCommand(command, terminal);
        return command;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        if (line.GetValue(dialect) is { } engine)
        {
            terminal.Out.Write(StoreSql.Script(Enum.Parse<StoreDialect>(engine, ignoreCase: true), questions.Place(line) ?? StoreSql.AnyPlace));
            return ExitCodes.Answered;
        }

        return line.GetValue(words) is [var sql, .. var files]
            ? await questions.RunAsync(line, sql, files, layout, stop)
            : StoreDoor.Refuse(terminal, "What do you want to know? Example: sfoauth history sql --store logs \"SELECT * FROM refusals ORDER BY row_count DESC\"");
    }
}

using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary><c>sfoauth history import</c>: log files go into a store that is asked again and again.</summary>
internal sealed class HistoryImportCommand
{
    private readonly Argument<string[]> inputs = new("FILE|-") { Description = "Logs as sfoauth history reads them; a folder of them; or - for standard input", Arity = ArgumentArity.OneOrMore };
    private readonly StoreOptions options;
    private readonly LogReadingOptions reading;
    private readonly Layout layout;
    private readonly Terminal terminal;

    private HistoryImportCommand(Command command, Terminal terminal)
    {
        this.terminal = terminal;
        command.Arguments.Add(inputs);
        options = new(command, asks: false);
        reading = new(command);
        layout = new(command);
        command.SetAction((line, stop) => StoreDoor.Through(terminal, store => Run(store, line, stop), stop));
    }

    public static Command Make(Terminal terminal)
    {
        var command = new Command("import", "Take logs into a store of Parquet files by org and day, for the second question and for SQL. Safe to repeat; goes on where it was stopped");
        _ = new HistoryImportCommand(command, terminal);
        return command;
    }

    private int Run(ILogStore store, ParseResult line, CancellationToken stop)
    {
        if (options.Store(line) is null)
        {
            return StoreDoor.Refuse(terminal, "Where shall I keep the rows? Give --store DIR: a new folder, or one that an earlier import made.");
        }

        var known = reading.Of(line);
        if (known is not Reading<LogOptions>.Accepted { Value: var read })
        {
            return StoreDoor.Refuse(terminal, StoreDoor.Why(known));
        }

        var files = options.Files(line, line.GetValue(inputs) ?? [], read, terminal, stop);
        return files is Reading<(StoreImport Import, LogInputs Inputs)>.Accepted { Value: var found }
            ? Run(store, line, found.Import, found.Inputs, stop)
            : StoreDoor.Refuse(terminal, StoreDoor.Why(files));
    }

    private int Run(ILogStore store, ParseResult line, StoreImport wanted, LogInputs logs, CancellationToken stop)
    {
        Reading<StoreImportReport> told;
        using (var progress = terminal.HasProgress && !layout.IsPlain(line) ? new StoreProgress(terminal, LogInputs.Size(logs.Files)) : null)
        {
            told = store.Import(wanted with { Progress = progress }, stop);
        }

        if (told is not Reading<StoreImportReport>.Accepted { Value: var report })
        {
            return StoreDoor.Refuse(terminal, StoreDoor.Why(told));
        }

        report = report with { Store = Echo.OfFile(report.Store), Notes = [.. logs.Notes, .. report.Notes] };
        layout.Print(line, terminal, () => ReportJson.Write(report), () => ImportWords.Markdown(report), paper => ImportWords.Text(paper, report));
        return ExitCodes.Answered;
    }
}

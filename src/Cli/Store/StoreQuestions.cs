using System.CommandLine;
using SfOAuth.Actions;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Cli;

/// <summary>Asks a store, or files, and prints the rows of the answer.</summary>
internal sealed class StoreQuestions
{
    private readonly StoreOptions options;
    private readonly LogReadingOptions reading;
    private readonly Terminal terminal;

    public StoreQuestions(Command command, LogReadingOptions reading, Terminal terminal) =>
        (options, this.reading, this.terminal) = (new(command, asks: true), reading, terminal);

    /// <summary>The store's place as it was given.</summary>
    public string? Place(ParseResult line) => options.Store(line) is { } place ? Echo.OfFile(place) : null;

    /// <summary>A store was named.</summary>
    public bool HasStore(ParseResult line) => options.Store(line) is not null;

    public Task<int> RunAsync(ParseResult line, string sql, IReadOnlyList<string> files, Layout layout, CancellationToken stop) =>
        StoreDoor.Through(terminal, store => Run(store, line, (sql, files), layout, stop), stop);

    private int Run(ILogStore store, ParseResult line, (string Sql, IReadOnlyList<string> Files) asked, Layout layout, CancellationToken stop)
    {
        var known = reading.Of(line);
        if (known is not Reading<LogOptions>.Accepted { Value: var read })
        {
            return StoreDoor.Refuse(terminal, StoreDoor.Why(known));
        }

        var hasFiles = asked.Files.Count > 0 || (!HasStore(line) && terminal.HasInput);
        var files = hasFiles ? options.Files(line, asked.Files, read, terminal, stop) : null;
        if (files is Reading<(StoreImport, LogInputs)>.Rejected { Why: var why })
        {
            return StoreDoor.Refuse(terminal, why);
        }

        var found = files is Reading<(StoreImport Import, LogInputs Inputs)>.Accepted { Value: var opened } ? opened : default;
        var question = options.Question(line, asked.Sql, found.Import);
        return question is Reading<StoreQuestion>.Accepted { Value: var wanted }
            ? Ask(store, wanted, found.Inputs, (layout.FormatOf(line), terminal.HasProgress && !layout.IsPlain(line)), stop)
            : StoreDoor.Refuse(terminal, StoreDoor.Why(question));
    }

    private int Ask(ILogStore store, StoreQuestion wanted, LogInputs? logs, (string Format, bool HasProgress) look, CancellationToken stop)
    {
        using var progress = look.HasProgress && logs is not null ? new StoreProgress(terminal, LogInputs.Size(logs.Files)) : null;
        var sheet = RowSheet.Of(look.Format, terminal);
        var told = store.Ask(wanted with { Files = wanted.Files is { } files ? files with { Progress = progress } : null }, sheet, stop);
        progress?.Dispose();
        if (told is not Reading<bool>.Accepted { Value: var isCut })
        {
            return StoreDoor.Refuse(terminal, StoreDoor.Why(told));
        }

        sheet.End(isCut);
        foreach (var note in (string[])[.. logs?.Notes ?? [], .. isCut ? [$"There are more rows than the {wanted.Most} shown: --rows N shows more."] : (string[])[]])
        {
            terminal.Error.Write($"sfoauth history: {Printable.Of(note)}\n");
        }

        return ExitCodes.Answered;
    }
}

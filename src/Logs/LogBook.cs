using System.Collections.Immutable;
using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>Everything that was read of one or many log files, counted.</summary>
public sealed class LogBook : IDisposable
{
    private readonly Rows? rows;

    private LogBook(bool isOneFile, bool withIds)
    {
        rows = isOneFile ? null : new Rows();
        Logins = new(withIds);
    }

    public Tally Logins { get; }

    /// <summary>Calls after the login: app, user, address, HTTP status.</summary>
    public EventTally Calls { get; } = new(Field.Application, Field.Username, Field.Ip, Field.HttpStatus);

    public EventTally Logouts { get; } = new(Field.Username);

    public EventTally Origins { get; } = new(Field.Origin, Field.Ip);

    /// <summary>Authorizations as the Identity Provider Event Log tells them: outcome, app, user, who began it.</summary>
    public EventTally Authorizations { get; } = new(Field.Status, Field.Application, Field.Username, Field.SubType);

    /// <summary>What each file came to.</summary>
    public ImmutableArray<FileCount> Files { get; private set; } = [];

    /// <summary>What was noticed about all files together.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    /// <summary>Reads the files one after the other.</summary>
    public static LogBook Read(IReadOnlyList<LogFile> files, LogFilter filter, LogOptions options, CancellationToken stop = default) =>
        Read(files, filter, options, static (_, _) => { }, stop);

    /// <summary>Reads the files one after the other and shows every row that is asked for, with the number of its file in <see cref="Files"/>.</summary>
    public static LogBook Read(IReadOnlyList<LogFile> files, LogFilter filter, LogOptions options, Action<LogRow, int> show, CancellationToken stop = default)
    {
        // What is told of rows at the same time must not depend on the order in which their files were named.
        files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        var book = new LogBook(files.Count == 1, files.Any(file => file.Kind is LogKind.LoginHistory) && files.Any(file => file.Kind is LogKind.LoginFile or LogKind.LoginEvent));
        var dates = DateReading.Of(files, options.Order);
        var counts = ImmutableArray.CreateBuilder<FileCount>();
        long before = 0;
        foreach (var (number, file) in files.Index())
        {
            stop.ThrowIfCancellationRequested();
            var count = new FileCounter(file, number);
            var told = options with { Progress = options.Progress is { } tell ? read => tell(before + read) : null };
            file.Read(dates.Order, told, row => book.Take(row, count, filter, show), stop);
            before += count.Bytes;
            counts.Add(count.Done());
        }

        book.Logins.Finish();
        book.Files = counts.ToImmutable();
        book.Notes = [.. dates.Notes, .. book.Overlaps()];
        return book;
    }

    public void Dispose() => Logins.Dispose();

    private void Take(LogRow row, FileCounter count, LogFilter filter, Action<LogRow, int> show)
    {
        if (row.Kind is LogKind.Other)
        {
            count.Skip();
            return;
        }

        if (rows is not null && !rows.IsNew(row, count.Number))
        {
            count.Repeat();
            return;
        }

        count.Add(row);
        if (filter.Fits(row))
        {
            count.Use();
            show(row, count.Number);
            Store(row, count.Number);
        }
    }

    private void Store(LogRow row, int file)
    {
        switch (row.Kind)
        {
            case LogKind.ApiFile:
                Calls.Take(row, file);
                break;
            case LogKind.LogoutFile:
                Logouts.Take(row, file);
                break;
            case LogKind.CorsFile:
                Origins.Take(row, file);
                break;
            case LogKind.IdpEvent:
                Authorizations.Take(row, file);
                break;
            default:
                Logins.Take(row, file);
                break;
        }
    }

    /// <summary>The same attempt stands in Login History and in the event log; only rows of one kind can be told to be the same.</summary>
    private IEnumerable<string> Overlaps()
    {
        var kinds = Files.Where(file => file.Rows > 0 && file.Kind is LogKind.SetupDownload or LogKind.LoginHistory or LogKind.LoginEvent or LogKind.LoginFile)
            .GroupBy(file => file.Kind).Select(kind => (First: kind.Min(file => file.First), Last: kind.Max(file => file.Last))).ToList();
        return kinds.SelectMany((one, at) => kinds.Skip(at + 1).Select(other => one.First <= other.Last && other.First <= one.Last)).Any(overlap => overlap)
            ? ["Logs of several kinds cover the same time: an attempt that stands in two of them is counted twice. Give one kind for exact counts."]
            : [];
    }
}

/// <summary>What one file came to.</summary>
/// <param name="Rows">Rows that were new.</param>
/// <param name="Used">Rows that were asked for.</param>
/// <param name="Repeated">Rows that another file held already.</param>
/// <param name="Other">Rows of event types that are not read.</param>
public sealed record FileCount(string Name, LogKind Kind, long Rows, long Used, long Repeated, long Other, long First, long Last, bool HasZone, ImmutableArray<string> Notes);

internal sealed class FileCounter(LogFile file, int number)
{
    private long rows;
    private long used;
    private long repeated;
    private long other;
    private long first = long.MaxValue;
    private long last = long.MinValue;
    private bool hasZone = true;

    public int Number => number;

    /// <summary>Bytes of the file, for the progress over several.</summary>
    public long Bytes => file.Bytes;

    public void Add(LogRow row)
    {
        rows++;
        first = Math.Min(first, row.Milliseconds);
        last = Math.Max(last, row.Milliseconds);
        hasZone &= row.HasZone;
    }

    public void Use() => used++;

    public void Repeat() => repeated++;

    public void Skip() => other++;

    public FileCount Done() => new(file.Name, file.Kind, rows, used, repeated, other, rows > 0 ? first : 0, rows > 0 ? last : 0, hasZone, [.. file.Notes, .. file.Troubles.Sentences]);
}

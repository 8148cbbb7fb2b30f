using System.Collections.Immutable;
using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>How a log is written: a table with such columns, or JSON.</summary>
internal sealed record Notation(LogKind Kind, ColumnMap Columns, char Separator, bool HasHeader)
{
    /// <summary>So much of a file is looked at before it is read.</summary>
    public const int HeadSize = 1 << 18;

    /// <summary>No separator: objects of JSON.</summary>
    private const char Json = '{';

    /// <summary>Fields of a sound row; 0 where rows have no fixed number.</summary>
    public int Width { get; private init; }

    public OrderEvidence Dates { get; private init; } = new(0, 0, 0);

    public bool HasZone { get; private init; } = true;

    /// <summary>The words of the header, by which it is known again further down.</summary>
    public ImmutableArray<string> Header { get; private init; } = [];

    public static Reading<Notation> Of(string name, byte[] head, byte[] raw, string? broken)
    {
        if (head.AsSpan().Trim(" \t\r\n\0"u8).IsEmpty)
        {
            return No(broken is null ? Refusals.Empty(name) : Refusals.BrokenAtOnce(name, broken));
        }

        if (Refusals.Binary(name, raw, System.Text.Encoding.UTF8.GetString(head.AsSpan(0, Math.Min(head.Length, 1 << 16)))) is { } binary)
        {
            return No(binary);
        }

        var start = head.AsSpan().TrimStart(" \t\r\n"u8);
        return start[0] is (byte)'{' or (byte)'[' ? OfJson(name, head) : OfTable(name, head);
    }

    /// <summary>Opens the records.</summary>
    public IRecords Records(Stream stream, Troubles troubles) =>
        Separator == Json ? new JsonRecords(stream, troubles) : WithWidth(CsvRecords.Of(stream, Separator, troubles));

    private CsvRecords WithWidth(CsvRecords records)
    {
        records.Expected = Width;
        return records;
    }

    private static Reading<Notation> OfJson(string name, byte[] head)
    {
        using var records = new JsonRecords(new MemoryStream(head), new Troubles());
        var row = new LogRow(records, ColumnMap.Each());
        var times = new List<string>();
        var kind = LogKind.Other;
        while (times.Count < 200 && records.Read())
        {
            var seen = Kinds.Of(row[Field.EventType]);
            kind = kind is LogKind.Other ? seen : kind;
            times.Add(System.Text.Encoding.UTF8.GetString(row[Field.Time]));
        }

        return kind is LogKind.Other
            ? No($"{name} is JSON without login rows that I know: give LoginHistory records (LoginTime, Status …), LoginEvent records (EventDate …), IdpEventLog records (Timestamp, ErrorCode …) or event log rows (EVENT_TYPE, TIMESTAMP …).")
            : new Reading<Notation>.Accepted(new(kind, ColumnMap.Each(), Json, false) { Dates = OrderEvidence.Of(times), HasZone = AllHaveZones(times) });
    }

    private static Reading<Notation> OfTable(string name, byte[] head)
    {
        if (!MayBeTable(head))
        {
            return NoTable(name);
        }

        var sample = Sample.Of(head, head.Length < HeadSize);
        var rows = sample.Rows is [[['s', 'e', 'p', '=', ..], ..], ..] ? sample.Rows.RemoveAt(0) : sample.Rows;
        if (rows.IsEmpty)
        {
            return No(Refusals.Empty(name));
        }

        var named = ColumnMap.Of(rows[0]);
        var isNamed = named.Has(Field.Time) && (named.Has(Field.Status) || named.Has(Field.EventType) || named.Has(Field.Username) || named.Has(Field.UserId));
        var hasHeader = isNamed || !rows[0].Any(Guess.IsTime);
        ImmutableArray<string[]> data = hasHeader ? rows.RemoveAt(0) : rows;
        var map = isNamed ? named : Guess.Columns(data);
        return !isNamed && !Guess.IsLoginTable(map)
            ? NoTable(name)
            : new Reading<Notation>.Accepted(Of(map, sample, rows, data, hasHeader));
    }

    /// <summary>A login row has a time, a user and a status at least. Most pastes are words, which need no table's reader.</summary>
    private static bool MayBeTable(ReadOnlySpan<byte> head)
    {
        var line = head.TrimStart(" \t\r\n"u8);
        line = line[..(line.IndexOfAny((byte)'\n', (byte)'\r') is var end and >= 0 ? end : line.Length)];
        return line.StartsWith("sep="u8) || line.Count((byte)',') > 1 || line.Count((byte)';') > 1 || line.Count((byte)'\t') > 1 || line.Count((byte)'|') > 1;
    }

    private static Reading<Notation>.Rejected NoTable(string name) =>
        No($"{name} is no login log that I know: give a Login History download, a LoginHistory or LoginEvent export, or an event log file. Of its first line I know no column names, and in its rows I find no time, user and status.");

    private static Notation Of(ColumnMap map, Sample sample, ImmutableArray<string[]> rows, ImmutableArray<string[]> data, bool hasHeader)
    {
        var times = data.Where(row => row.Length > map[Field.Time]).Select(row => row[map[Field.Time]]).ToList();
        return new(Kinds.Of(map, rows[0], data), map, sample.Separator, hasHeader)
        {
            Width = hasHeader ? rows[0].Length : data.GroupBy(row => row.Length).MaxBy(width => width.Count())?.Key ?? 0,
            Dates = OrderEvidence.Of(times),
            HasZone = AllHaveZones(times),
            Header = hasHeader ? [.. rows[0]] : [],
        };
    }

    private static bool AllHaveZones(List<string> times) =>
        times.Select(time => TimeText.Read(System.Text.Encoding.UTF8.GetBytes(time), DateOrder.MonthFirst)).All(read => read is null or { HasZone: true });

    private static Reading<Notation>.Rejected No(string why) => new(why);
}

using System.Text;

namespace SfOAuth.Logs;

/// <summary>Walks through the records of one file and makes rows of them.</summary>
internal sealed class RowWalk(LogFile file, Notation notation, DateOrder order, LogOptions options, CancellationToken stop)
{
    private const int StopEvery = 1 << 12;

    private readonly byte[] headerTime = notation.Header.Length > 0 && notation.Columns[Field.Time] is >= 0 and var column ? Encoding.UTF8.GetBytes(notation.Header[column]) : [];
    private readonly SecondClock clock = new();
    private byte[] lastType = [];
    private LogKind lastKind = LogKind.Other;
    private long zoneHour = long.MinValue;
    private long zoneShift;
    private bool isFirst = true;

    public void Through(IRecords records, Action<LogRow> take)
    {
        var row = new LogRow(records, notation.Columns) { Kind = notation.Kind };
        var count = 0;
        while (records.Read())
        {
            if ((++count & (StopEvery - 1)) == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            if (!(isFirst && notation.HasHeader) && Place(row))
            {
                take(row);
            }

            isFirst = isFirst && records[0].StartsWith("sep="u8);
        }
    }

    private bool Place(LogRow row)
    {
        var cell = row[Field.Time];
        if (IsCut(row) || clock.Read(cell, order) is not { } time)
        {
            return Odd(row, cell);
        }

        row.HasZone = time.HasZone || options.Zone is not null;
        row.Milliseconds = time.HasZone || options.Zone is null ? time.Milliseconds : time.Milliseconds - Shift(time.Milliseconds);
        if (row.Map.Has(Field.EventType) && row[Field.EventType] is var type && !type.SequenceEqual(lastType))
        {
            (lastType, lastKind) = (type.ToArray(), Kinds.Of(type));
        }

        row.Kind = row.Map.Has(Field.EventType) ? lastKind : notation.Kind;
        return true;
    }

    /// <summary>A file that breaks off leaves half a row: what became of the attempt is not in it.</summary>
    private bool IsCut(LogRow row) => row.Records.Count < notation.Width && row.Records.Count <= row.Map[Field.Status];

    /// <summary>A row without a time: the header of the next of several joined files, or a damaged one.</summary>
    private bool Odd(LogRow row, ReadOnlySpan<byte> cell)
    {
        if (headerTime.Length > 0 && cell.SequenceEqual(headerTime))
        {
            row.Map = Remap(row);
        }
        else if (row.Records.Count > 1 || row.Records[0].ContainsAnyExcept(" \t"u8))
        {
            file.Troubles.Add(row.Records.Count < notation.Width ? "a row that is cut short, left out" : "a row without a time that I can read, left out", row.Line);
        }

        return false;
    }

    private static ColumnMap Remap(LogRow row) =>
        ColumnMap.Of([.. Enumerable.Range(0, row.Records.Count).Select(column => Encoding.UTF8.GetString(row.Records[column]))]);

    // The offset of a zone changes on full hours only, or on parts of them that nobody would notice here.
    private long Shift(long wall)
    {
        if (wall / 3_600_000 != zoneHour)
        {
            zoneHour = wall / 3_600_000;
            zoneShift = (long)options.Zone!.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(wall).DateTime).TotalMilliseconds;
        }

        return zoneShift;
    }
}

namespace SfOAuth.Logs;

/// <summary>The present row of a log. It is one object for all rows: what is kept of it has to be copied.</summary>
public sealed class LogRow
{
    private readonly IRecords records;
    private ColumnMap map;

    internal LogRow(IRecords records, ColumnMap map) => (this.records, this.map) = (records, map);

    /// <summary>What the row is.</summary>
    public LogKind Kind { get; internal set; }

    /// <summary>When; in UTC where the zone is known.</summary>
    public long Milliseconds { get; internal set; }

    /// <summary>The time's zone is known, from the text or because it was stated.</summary>
    public bool HasZone { get; internal set; }

    /// <summary>The line of the file, from 1.</summary>
    public long Line => records.Line;

    /// <summary>Bytes of the text before the row.</summary>
    public long Offset => records.Offset;

    /// <summary>A value in UTF-8; empty where the row has none. Secrets are still in it.</summary>
    public ReadOnlySpan<byte> this[Field field] => map[field] is >= 0 and var column ? records[column] : default;

    /// <summary>A value as text, secrets hidden.</summary>
    public string Text(Field field) => Cells.Show(this[field]);

    /// <summary>The row as it stands. Secrets are still in it.</summary>
    public ReadOnlySpan<byte> Raw => records.Raw;

    /// <summary>A login attempt, not a call, a logout or a refused origin.</summary>
    public bool IsLogin => Kind is LogKind.LoginFile or LogKind.LoginHistory or LogKind.SetupDownload or LogKind.LoginEvent;

    internal IRecords Records => records;

    internal ColumnMap Map
    {
        get => map;
        set => map = value;
    }
}

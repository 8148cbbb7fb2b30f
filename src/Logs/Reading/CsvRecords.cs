using CsvHelper;

namespace SfOAuth.Logs;

/// <summary>Records of a table with a separator. A quote that is never closed costs the lines it stands in, never the rest of the file.</summary>
public sealed class CsvRecords : IRecords
{
    /// <summary>A record may not grow beyond this while its quote waits to be closed.</summary>
    internal const int LongestRecord = 32 << 20;

    private readonly CsvReader reader;
    private readonly char separator;
    private readonly Troubles troubles;
    private readonly long linesBefore;
    private readonly long bytesBefore;
    private CsvRecords? repaired;

    private CsvRecords(CsvReader reader, char separator, Troubles troubles, (long Lines, long Bytes) before)
    {
        this.reader = reader;
        this.separator = separator;
        this.troubles = troubles;
        (linesBefore, bytesBefore) = before;
    }

    /// <summary>Fields that a sound record has; 0 while that is not known. A record of several lines with another number of fields is a quote gone wrong.</summary>
    public int Expected { get; set; }

    public int Count => repaired?.Count ?? reader.FieldCount;

    public long Line => repaired?.Line ?? (linesBefore + reader.LineNumber);

    public long Offset => repaired?.Offset ?? (bytesBefore + reader.ByteOffset);

    public ReadOnlySpan<byte> Raw => repaired is { } line ? line.Raw : reader.RawRecord;

    public ReadOnlySpan<byte> this[int column] =>
        repaired is { } line ? line[column] : (uint)column < (uint)reader.FieldCount ? reader.GetSpan(column) : default;

    /// <summary>Reads a table, first line included.</summary>
    public static CsvRecords Of(Stream stream, char separator, Troubles troubles) =>
        new(CsvReader.Create(stream, Options(separator, acrossLines: true, troubles)), separator, troubles, (0, 0));

    /// <summary>Reads a table that is in memory.</summary>
    public static CsvRecords Of(byte[] bytes, char separator, Troubles troubles) =>
        new(CsvReader.Create(bytes, Options(separator, acrossLines: true, troubles)), separator, troubles, (0, 0));

    /// <summary>Reads the rest of a table in which a quote was never closed: every line is a record.</summary>
    internal static CsvRecords LineByLine(Stream stream, char separator, Troubles troubles, (long Lines, long Bytes) before) =>
        new(CsvReader.Create(stream, Options(separator, acrossLines: false, troubles)), separator, troubles, before);

    public bool Read()
    {
        if (repaired is { } lines)
        {
            if (lines.Read())
            {
                return true;
            }

            lines.Dispose();
            repaired = null;
        }

        return reader.Read() && (!IsRunaway || Repair());
    }

    public void Dispose()
    {
        repaired?.Dispose();
        reader.Dispose();
    }

    private bool IsRunaway => Expected > 0 && reader.FieldCount != Expected && reader.RawRecord.Contains((byte)'\n');

    private bool Repair()
    {
        troubles.Add("a quote that is not closed; the lines after it are read one by one", Line);
        var raw = reader.RawRecord.ToArray();
        repaired = new(CsvReader.Create(raw, Options(separator, acrossLines: false, troubles)), separator, troubles, (reader.LineNumber - 1, reader.ByteOffset));
        return repaired.Read() || Read();
    }

    private static CsvReaderOptions Options(char separator, bool acrossLines, Troubles troubles) => new()
    {
        Separator = separator,
        HasHeader = false,
        AllowLineBreaksInQuotes = acrossLines,
        MaxRecordSize = LongestRecord,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        BufferSize = 1 << 18,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
    };
}

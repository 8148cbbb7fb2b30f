using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>A file of log rows, recognised but not yet read.</summary>
public sealed class LogFile
{
    private const string Gone = "it was there when I looked at it and cannot be opened any more: it was moved, deleted or locked meanwhile";

    private readonly RawInput input;
    private readonly bool canReopen;
    private readonly Notation notation;
    private (TextBytes Text, byte[] Head)? opened;

    private LogFile(RawInput input, Notation notation, long? bytes, (TextBytes, byte[]) opened)
    {
        (this.input, canReopen, this.notation, Bytes) = (input, bytes is not null, notation, bytes ?? 0);
        this.opened = opened;
        if (canReopen)
        {
            Close();
        }
    }

    public string Name => input.Name;

    /// <summary>Bytes of the file; 0 where they are not known before it is read.</summary>
    public long Bytes { get; }

    /// <summary>What the rows are; where a file mixes event types, what its first rows are.</summary>
    public LogKind Kind => notation.Kind;

    /// <summary>The times of the rows name their zone.</summary>
    public bool HasZone => notation.HasZone;

    /// <summary>What was noticed while reading.</summary>
    public Troubles Troubles { get; } = new();

    /// <summary>How it was read, after it was.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    internal OrderEvidence Dates => notation.Dates;

    /// <summary>Letters that tell this file from every other; null where it can be read once only.</summary>
    public string? Fingerprint() => canReopen ? Logs.Fingerprint.Of(input) : null;

    /// <summary>Looks at the beginning of an input.</summary>
    /// <returns>The log, or a sentence that says why it is none.</returns>
    public static Reading<LogFile> Open(RawInput input, CancellationToken stop = default)
    {
        Stream stream;
        try
        {
            stream = input.Open();
        }
        catch (Exception why) when (IsUnreadable(why))
        {
            return new Reading<LogFile>.Rejected(Refusals.Unopened(input.Name, why));
        }

        // A pipe can be read once only.
        long? bytes = stream is FileStream { CanSeek: true } or MemoryStream ? stream.Length : null;
        var (text, head, raw) = TextBytes.Open(stream, Notation.HeadSize, stop);
        var reading = Notation.Of(input.Name, head, raw, text.Broken);
        if (reading is Reading<Notation>.Accepted { Value: var notation })
        {
            return new Reading<LogFile>.Accepted(new(input, notation, bytes, (text, head)));
        }

        text.Dispose();
        return new Reading<LogFile>.Rejected(((Reading<Notation>.Rejected)reading).Why);
    }

    /// <summary>Reads all rows in the order in which they stand. What happens to the file meanwhile is a note, and costs only this file.</summary>
    /// <param name="order">How numeric dates are read.</param>
    public void Read(DateOrder order, LogOptions options, Action<LogRow> take, CancellationToken stop = default)
    {
        if (Reopen(options, stop) is not var (text, head))
        {
            Notes = [Gone];
            return;
        }

        try
        {
            using var ahead = new ReadAhead(head, text);
            using var records = notation.Records(ahead, Troubles);
            var walk = new RowWalk(this, notation, order, options, stop);
            try
            {
                walk.Through(records, take);
            }
            catch (CsvFormatException)
            {
                // A quote that is not closed within what a record may be: the rest is read line by line.
                Troubles.Add(canReopen ? "a quote that is never closed, or a line without end; the lines after it are read one by one" : "a quote that is never closed, or a line without end; what comes after it is not read", records.Line);
                GoOn((records.Line - 1, records.Offset), walk, options, take);
            }
        }
        finally
        {
            text.Dispose();
            Notes = [.. text.Notes, .. Changed()];
        }
    }

    private void GoOn((long Lines, long Bytes) before, RowWalk walk, LogOptions options, Action<LogRow> take)
    {
        if (!canReopen || Reopen(options, CancellationToken.None) is not var (text, head))
        {
            return;
        }

        using (text)
        {
            using var ahead = new ReadAhead(head, text);
            Skip(ahead, before.Bytes);
            using var lines = CsvRecords.LineByLine(ahead, notation.Separator, Troubles, before);
            try
            {
                walk.Through(lines, take);
            }
            catch (CsvFormatException)
            {
                Troubles.Add($"a line longer than {CsvRecords.LongestRecord >> 20} MB; it and what comes after it is not read", Math.Max(1, lines.Line));
            }
        }
    }

    /// <summary>Logs that are still written grow, and others are put in their place, while they are read.</summary>
    private IEnumerable<string> Changed()
    {
        if (!canReopen)
        {
            yield break;
        }

        var now = Length();
        if (now != Bytes)
        {
            yield return now is { } size
                ? $"it changed while it was read: {Bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes at first, {size.ToString("N0", CultureInfo.InvariantCulture)} at the end. What is told holds for the part that was read; read it once more when nobody writes to it"
                : Gone;
        }
    }

    private long? Length()
    {
        try
        {
            using var stream = input.Open();
            return stream.Length;
        }
        catch (Exception gone) when (IsUnreadable(gone))
        {
            return null;
        }
    }

    private static bool IsUnreadable(Exception why) => why is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException;

    private static void Skip(ReadAhead stream, long count)
    {
        var buffer = new byte[1 << 16];
        while (count > 0 && stream.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, count))) is > 0 and var read)
        {
            count -= read;
        }
    }

    /// <summary>Opens it to be read; null where it is not there any more.</summary>
    private (TextBytes Text, byte[] Head)? Reopen(LogOptions options, CancellationToken stop)
    {
        if (opened is { } held)
        {
            opened = null;
            return held;
        }

        try
        {
            var (text, head, _) = TextBytes.Open(new ByteCount(input.Open(), options.Progress), Notation.HeadSize, stop);
            return (text, head);
        }
        catch (Exception gone) when (IsUnreadable(gone))
        {
            return null;
        }
    }

    private void Close()
    {
        opened?.Text.Dispose();
        opened = null;
    }
}

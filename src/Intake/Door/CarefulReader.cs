using System.IO.Compression;

namespace SfOAuth.Intake;

/// <summary>Reads a stream, unpacking gzip, and turns a failure on the way into an end with a reason.</summary>
internal sealed class CarefulReader(Stream stream) : IDisposable
{
    private const string Damaged = "the gzip data is damaged or cut off";

    private Stream source = stream;
    private byte[] head = [];
    private int headAt;
    private HeadedStream? packed;

    /// <summary>Bytes handed out so far, after unpacking.</summary>
    public long Count { get; private set; }

    /// <summary>Why reading ended early, or null.</summary>
    public string? Broken { get; private set; }

    /// <summary>How often the input was packed.</summary>
    public int Unpacked { get; private set; }

    /// <summary>Looks for gzip, also packed twice, and unpacks it from here on.</summary>
    public void UnpackGzip()
    {
        while (Unpacked < 2 && Peek() is [0x1F, 0x8B, 0x08, ..])
        {
            packed = new HeadedStream(head, source);
            source = new GZipStream(packed, CompressionMode.Decompress);
            (head, headAt) = ([], 0);
            Unpacked++;
        }
    }

    /// <summary>Fills the buffer as far as the input reaches.</summary>
    public int Fill(Span<byte> buffer, CancellationToken stop)
    {
        var filled = 0;
        while (filled < buffer.Length)
        {
            stop.ThrowIfCancellationRequested();
            var read = Read(buffer[filled..]);
            if (read == 0)
            {
                break;
            }

            filled += read;
        }

        Count += filled;
        if (filled < buffer.Length && packed is not null && packed.Tail > Count)
        {
            // The unpacker takes a file that was cut off for one that ends.
            Broken ??= Damaged;
        }

        return filled;
    }

    public void Dispose() => source.Dispose();

    private ReadOnlySpan<byte> Peek()
    {
        var buffer = new byte[3];
        var filled = 0;
        while (filled < buffer.Length && Read(buffer.AsSpan(filled)) is > 0 and var read)
        {
            filled += read;
        }

        (head, headAt) = (buffer[..filled], 0);
        return head;
    }

    private int Read(Span<byte> buffer)
    {
        if (headAt < head.Length)
        {
            var count = Math.Min(buffer.Length, head.Length - headAt);
            head.AsSpan(headAt, count).CopyTo(buffer);
            headAt += count;
            return count;
        }

        try
        {
            return Broken is null ? source.Read(buffer) : 0;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            Broken = broken is InvalidDataException ? Damaged : "the system stopped delivering it";
            return 0;
        }
    }
}

namespace SfOAuth.Intake;

/// <summary>A stream whose first bytes were read already and are put in front again.</summary>
internal sealed class HeadedStream(byte[] head, Stream rest) : ForwardStream
{
    private int at;
    private uint tail;

    /// <summary>The last four bytes that came by, as a little-endian number: in gzip, the length of what was packed.</summary>
    public uint Tail => tail;

    public override int Read(Span<byte> buffer)
    {
        if (at == head.Length)
        {
            var read = rest.Read(buffer);
            Remember(buffer[..read]);
            return read;
        }

        var count = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, count).CopyTo(buffer);
        at += count;
        Remember(buffer[..count]);
        return count;
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes[Math.Max(0, bytes.Length - 4)..])
        {
            tail = (tail >> 8) | ((uint)one << 24);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}

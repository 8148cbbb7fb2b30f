using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>Counts the bytes that are taken from a stream: how far a file has been read, packed or not.</summary>
internal sealed class ByteCount(Stream inner, Action<long>? tell) : ForwardStream
{
    private long count;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count += read;
        tell?.Invoke(count);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

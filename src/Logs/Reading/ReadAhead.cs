using System.Collections.Concurrent;
using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>Reads and unpacks on a thread of its own, a few blocks ahead of the one who reads the records.</summary>
internal sealed class ReadAhead : ForwardStream
{
    private const int BlockSize = 1 << 18;
    private const int Blocks = 4;

    private readonly TextBytes text;
    private readonly BlockingCollection<(byte[] Block, int Length)> full = new(Blocks);
    private readonly ConcurrentBag<byte[]> empty = [];
    private readonly Task reading;
    private byte[] head;
    private int length;
    private int at;
    private bool isHead = true;
    private volatile bool isClosed;

    public ReadAhead(byte[] head, TextBytes text)
    {
        (this.head, length, this.text) = (head, head.Length, text);
        reading = Task.Run(Run);
    }

    public override int Read(Span<byte> buffer)
    {
        while (at == length)
        {
            if (!Next())
            {
                return 0;
            }
        }

        var count = Math.Min(buffer.Length, length - at);
        head.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The reader may wait for room: it is let go before it is waited for.
            isClosed = true;
            while (!reading.IsCompleted)
            {
                full.TryTake(out _, 20);
            }

            full.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Next()
    {
        if (!isHead)
        {
            empty.Add(head);
        }

        isHead = false;
        if (full.TryTake(out var block, Timeout.Infinite))
        {
            (head, length, at) = (block.Block, block.Length, 0);
            return true;
        }

        (length, at, isHead) = (0, 0, true);
        reading.GetAwaiter().GetResult();
        return false;
    }

    private void Run()
    {
        try
        {
            while (!isClosed)
            {
                var block = empty.TryTake(out var used) ? used : new byte[BlockSize];
                var read = text.Read(block);
                if (read == 0)
                {
                    break;
                }

                full.Add((block, read));
            }
        }
        finally
        {
            full.CompleteAdding();
        }
    }
}

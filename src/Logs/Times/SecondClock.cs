namespace SfOAuth.Logs;

/// <summary>Reads times one after the other. Rows of an event log file come many to the second: what was read of the second is not read again.</summary>
internal sealed class SecondClock
{
    /// <summary><c>20231218054831</c>, and the point and three digits behind it.</summary>
    private const int Second = 14;
    private const int Whole = Second + 4;

    private readonly byte[] last = new byte[Second];
    private long second = -1;

    public LogTime? Read(ReadOnlySpan<byte> cell, DateOrder order)
    {
        if (second >= 0 && cell.Length == Whole && cell[..Second].SequenceEqual(last) && cell[Second] is (byte)'.' && TimeText.Number(cell[(Second + 1)..], out var fraction))
        {
            return new(second + fraction, true, false);
        }

        var time = TimeText.Read(cell, order);
        if (time is { } read && cell.Length == Whole && cell[Second] is (byte)'.' && !cell[..Second].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            cell[..Second].CopyTo(last);
            second = read.Milliseconds - (read.Milliseconds % 1_000);
        }

        return time;
    }
}

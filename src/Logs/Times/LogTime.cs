using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>A point in time as a row has it.</summary>
/// <param name="Milliseconds">Since 1970: of UTC where the zone is known, else of the clock on the wall.</param>
/// <param name="HasZone">True when the text names its zone.</param>
/// <param name="IsEitherOrder">True when day and month could be swapped.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogTime(long Milliseconds, bool HasZone, bool IsEitherOrder)
{
    /// <summary>The same as a date and time.</summary>
    public DateTimeOffset Instant => DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds);
}

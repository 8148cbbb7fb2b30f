using System.Text;

namespace SfOAuth.Logs;

/// <summary>
/// Reads times as logs write them: the event log's run of digits, ISO 8601, and what a browser download shows in
/// the locale of the person who took it.
/// </summary>
public static class TimeText
{
    /// <summary>Longer cells are no times.</summary>
    private const int Longest = 48;

    /// <summary>Reads a time; null where the cell holds none.</summary>
    public static LogTime? Read(ReadOnlySpan<byte> cell, DateOrder order)
    {
        if (cell.Length is < 8 or > Longest)
        {
            return null;
        }

        return Digits(cell) ?? Iso(cell) ?? Written(cell, order);
    }

    /// <summary><c>20231218054831.655</c>, always UTC.</summary>
    private static LogTime? Digits(ReadOnlySpan<byte> cell)
    {
        if (cell.Length is < 14 or > 18 || cell[4] is < (byte)'0' or > (byte)'9' || !Number(cell[..4], out var year) || !Number(cell.Slice(4, 2), out var month) || !Number(cell.Slice(6, 2), out var day))
        {
            return null;
        }

        return Number(cell.Slice(8, 2), out var hour) && Number(cell.Slice(10, 2), out var minute) && Number(cell.Slice(12, 2), out var second)
            ? Make((year, month, day), (hour, minute, second), Fraction(cell[14..]), offset: 0)
            : null;
    }

    /// <summary><c>2023-12-18T05:48:31.655Z</c>, also with an offset; without either the zone is open.</summary>
    private static LogTime? Iso(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 19 || cell[4] is not (byte)'-' || cell[7] is not (byte)'-' || cell[10] is not ((byte)'T' or (byte)' ') || cell[13] is not (byte)':' || cell[16] is not (byte)':')
        {
            return null;
        }

        if (!Number(cell[..4], out var year) || !Number(cell.Slice(5, 2), out var month) || !Number(cell.Slice(8, 2), out var day)
            || !Number(cell.Slice(11, 2), out var hour) || !Number(cell.Slice(14, 2), out var minute) || !Number(cell.Slice(17, 2), out var second))
        {
            return null;
        }

        var rest = cell[19..];
        var fraction = Fraction(rest);
        rest = rest.TrimStart(".,0123456789"u8);
        return Offset(rest) is { } offset ? Make((year, month, day), (hour, minute, second), fraction, rest.Length > 0 ? offset : null) : null;
    }

    private static LogTime? Written(ReadOnlySpan<byte> cell, DateOrder order)
    {
        // Browsers write narrow and hard blanks between time and AM; to a person they are blanks.
        Span<char> letters = stackalloc char[Longest];
        letters = letters[..Encoding.UTF8.GetChars(cell, letters)];
        foreach (ref var letter in letters)
        {
            letter = Zones.Digit(letter);
        }

        return WrittenTime.Read(letters, order);
    }

    /// <summary>Milliseconds from the calendar's parts; null where they are no date.</summary>
    /// <param name="offset">Minutes east of UTC; null where the text does not say.</param>
    internal static LogTime? Make((int Year, int Month, int Day) date, (int Hour, int Minute, int Second) time, int fraction, int? offset, bool isEitherOrder = false)
    {
        if (date is not { Year: >= 1970 and <= 2199, Month: >= 1 and <= 12, Day: >= 1 } || date.Day > DateTime.DaysInMonth(date.Year, date.Month) || time is not { Hour: <= 23, Minute: <= 59, Second: <= 60 })
        {
            return null;
        }

        var days = DaysBefore(date.Year, date.Month) + date.Day - 1;
        var seconds = (((days * 24L) + time.Hour) * 60 + time.Minute - (offset ?? 0)) * 60 + time.Second;
        return new((seconds * 1_000) + fraction, offset is not null, isEitherOrder);
    }

    internal static bool Number(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return digits.Length > 0;
    }

    private static int Fraction(ReadOnlySpan<byte> rest)
    {
        var milliseconds = 0;
        if (rest is [(byte)'.' or (byte)',', ..])
        {
            for (var place = 1; place <= 3; place++)
            {
                milliseconds = (milliseconds * 10) + (place < rest.Length && rest[place] is >= (byte)'0' and <= (byte)'9' ? rest[place] - '0' : 0);
            }
        }

        return milliseconds;
    }

    /// <summary><c>Z</c>, <c>+0000</c>, <c>+01:00</c>, or nothing; null for anything else.</summary>
    private static int? Offset(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart((byte)' ');
        if (rest.IsEmpty || rest is [(byte)'Z' or (byte)'z'])
        {
            return 0;
        }

        var isSigned = rest[0] is (byte)'+' or (byte)'-';
        var digits = rest is [_, _, _, (byte)':', _, _] ? [rest[1], rest[2], rest[4], rest[5]] : rest.Length == 5 ? rest[1..] : rest is [_, _, _] ? [rest[1], rest[2], (byte)'0', (byte)'0'] : default;
        return isSigned && Number(digits, out var clock) ? (rest[0] is (byte)'-' ? -1 : 1) * ((clock / 100 * 60) + (clock % 100)) : null;
    }

    private static int DaysBefore(int year, int month)
    {
        // Counted from March, so that the leap day is the last of a year.
        var (y, m) = month > 2 ? (year, month - 3) : (year - 1, month + 9);
        return (365 * y) + (y / 4) - (y / 100) + (y / 400) + (((153 * m) + 2) / 5) - 719_468;
    }
}

using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>Reads a time as a person's locale writes it: three numbers of a date, two or three of a clock, words for the half of the day and the zone.</summary>
internal ref struct WrittenTime
{
    private Parts parts;
    private int count;
    private int half;
    private int? offset;
    private bool yearFirst;
    private bool dotted;
    private bool named;

    private WrittenTime(int none) => half = none;

    public static LogTime? Read(ReadOnlySpan<char> text, DateOrder order)
    {
        var time = new WrittenTime(-1);
        return time.Take(text) ? time.Make(order) : null;
    }

    private bool Take(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                at += Run(text[at..], char.IsAsciiDigit);
                if (!TakeNumber(text[start..at], text[..start].TrimEnd() is [.., var before] ? before : ' '))
                {
                    return false;
                }
            }
            else if (char.IsLetter(text[at]))
            {
                at += Run(text[at..], letter => char.IsLetter(letter) || letter is '.');
                if (!TakeWord(text[start..at].TrimEnd('.')))
                {
                    return false;
                }
            }
            else if (text[at] is '+' or '-' or '−' && count >= 5 && Zones.Offset(text[at..], out var length) is { } minutes)
            {
                offset = minutes;
                at += length;
            }
            else if (!IsBetween(text[at++]))
            {
                return false;
            }
        }

        return count is >= 5 and <= 7;
    }

    private bool TakeNumber(ReadOnlySpan<char> digits, char before)
    {
        if (count >= 7 || digits.Length > (count == 6 ? 9 : 4) || !int.TryParse(digits, out var number))
        {
            return false;
        }

        yearFirst |= count == 0 && digits.Length == 4;
        dotted |= count == 1 && before is '.';
        parts[count] = count == 6 ? Milliseconds(digits) : number;
        count++;
        return true;
    }

    private static int Milliseconds(ReadOnlySpan<char> digits)
    {
        var value = 0;
        for (var place = 0; place < 3; place++)
        {
            value = (value * 10) + (place < digits.Length ? digits[place] - '0' : 0);
        }

        return value;
    }

    private bool TakeWord(ReadOnlySpan<char> word)
    {
        if (Zones.Half(word) is { } part)
        {
            half = part;
            return true;
        }

        if (count <= 1 && Zones.Month(word) is { } month)
        {
            TakeMonth(month);
            return true;
        }

        if (Zones.Named(word) is { } minutes)
        {
            offset = minutes;
            return true;
        }

        return Zones.IsFiller(word);
    }

    // With the month as a word the order of the other two is plain: it is stored as month, day, year.
    private void TakeMonth(int month)
    {
        if (count == 1)
        {
            (parts[1], parts[0]) = (parts[0], month);
            count = 2;
        }
        else
        {
            (parts[0], count) = (month, 1);
        }

        named = true;
    }

    private readonly LogTime? Make(DateOrder order)
    {
        var (first, second, third) = (parts[0], parts[1], parts[2]);
        var hour = parts[3];
        var clock = (Hour: half < 0 ? hour : (hour % 12) + (12 * half), Minute: parts[4], Second: count > 5 ? parts[5] : 0);
        if (half >= 0 && hour is < 1 or > 12)
        {
            clock.Hour = hour;
        }

        if (yearFirst)
        {
            return TimeText.Make((first, second, third), clock, count > 6 ? parts[6] : 0, offset);
        }

        var year = third < 100 ? third + 2_000 : third;
        var isEither = !named && first <= 12 && second <= 12 && first != second;
        var isDayFirst = !named && (first > 12 || (second <= 12 && (dotted || order is DateOrder.DayFirst)));
        var date = isDayFirst ? (year, second, first) : (year, first, second);
        return TimeText.Make(date, clock, count > 6 ? parts[6] : 0, offset, isEither && !dotted);
    }

    private static int Run(ReadOnlySpan<char> text, Func<char, bool> isPart)
    {
        var end = 0;
        while (end < text.Length && isPart(text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsBetween(char letter) => letter is '/' or '.' or '-' or ':' or ',' or '(' or ')' or '\'' || char.IsWhiteSpace(letter) || letter is '\u200e' or '\u200f';

    [System.Runtime.CompilerServices.InlineArray(7)]
    [StructLayout(LayoutKind.Auto)]
    private struct Parts
    {
        private int first;
    }
}

using System.Globalization;

namespace SfOAuth.Logs;

/// <summary>The words beside the numbers of a time: halves of the day, months, time zones.</summary>
internal static class Zones
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // The last three are zones whose name has several meanings: they say nothing.
    private static readonly string[] Fillers = ["at", "um", "uhr", "à", "h", "t", "年", "月", "日", "時", "分", "秒", "년", "월", "일", "시", "분", "초", "IST", "BST", "CST"];

    // Abbreviations that stand for one offset everywhere. IST, BST and CST stand for several: they are left open.
    private static readonly (string Name, int Minutes)[] Known =
    [
        ("UTC", 0), ("GMT", 0), ("Z", 0), ("WET", 0), ("WEST", 60), ("CET", 60), ("CEST", 120), ("MEZ", 60), ("MESZ", 120), ("EET", 120), ("EEST", 180),
        ("EST", -300), ("EDT", -240), ("CDT", -300), ("MST", -420), ("MDT", -360), ("PST", -480), ("PDT", -420), ("JST", 540), ("AEST", 600), ("AEDT", 660), ("NZST", 720), ("NZDT", 780),
    ];

    /// <summary>0 before noon, 1 after; null for another word.</summary>
    public static int? Half(ReadOnlySpan<char> word) => word switch
    {
        "AM" or "am" or "a.m" or "A.M" or "午前" or "上午" or "오전" => 0,
        "PM" or "pm" or "p.m" or "P.M" or "午後" or "下午" or "오후" => 1,
        _ => null,
    };

    /// <summary>1 to 12 for an English month.</summary>
    public static int? Month(ReadOnlySpan<char> word)
    {
        for (var month = 0; month < Months.Length && word.Length >= 3; month++)
        {
            if (word.StartsWith(Months[month], StringComparison.OrdinalIgnoreCase) && word.Length <= 9)
            {
                return month + 1;
            }
        }

        return null;
    }

    /// <summary>Minutes east of UTC of a zone that is named without doubt.</summary>
    public static int? Named(ReadOnlySpan<char> word)
    {
        foreach (var (name, minutes) in Known)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return minutes;
            }
        }

        return null;
    }

    /// <summary>Words that say nothing about the time, and zones whose name has several meanings.</summary>
    public static bool IsFiller(ReadOnlySpan<char> word)
    {
        foreach (var known in Fillers)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads <c>+01:00</c>, <c>-0800</c> or <c>+1</c>.</summary>
    public static int? Offset(ReadOnlySpan<char> text, out int length)
    {
        length = 1;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is ':'))
        {
            length++;
        }

        var digits = text[1..length];
        var colon = digits.IndexOf(':');
        var cut = colon >= 0 ? colon : digits.Length > 2 ? digits.Length - 2 : digits.Length;
        var minutes = digits[cut..].TrimStart(':');
        var minute = 0;
        return int.TryParse(digits[..cut], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && (minutes.IsEmpty || int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out minute)) && hour <= 14 && minute < 60
            ? (text[0] is '+' ? 1 : -1) * ((hour * 60) + minute)
            : null;
    }
}

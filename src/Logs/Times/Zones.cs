using System.Globalization;

namespace SfOAuth.Logs;

/// <summary>The words beside the numbers of a time: halves of the day, months, time zones.</summary>
internal static class Zones
{
    // English first; what other languages begin their months with, where that differs.
    private static readonly (string Begin, int Month)[] Months =
    [
        ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
        ("ene", 1), ("gen", 1), ("fév", 2), ("fev", 2), ("mär", 3), ("mrt", 3), ("avr", 4), ("abr", 4), ("mai", 5), ("mag", 5), ("mei", 5), ("maj", 5), ("juin", 6), ("giu", 6),
        ("juil", 7), ("lug", 7), ("aoû", 8), ("ago", 8), ("set", 9), ("okt", 10), ("ott", 10), ("out", 10), ("dez", 12), ("déc", 12), ("dic", 12),
    ];

    // The last three are zones whose name has several meanings: they say nothing.
    private static readonly string[] Fillers = ["at", "um", "uhr", "de", "klo", "kl", "à", "h", "t", "年", "月", "日", "時", "分", "秒", "년", "월", "일", "시", "분", "초", "IST", "BST", "CST"];

    // Abbreviations that stand for one offset everywhere. IST, BST and CST stand for several: they are left open.
    private static readonly (string Name, int Minutes)[] Known =
    [
        ("UTC", 0), ("GMT", 0), ("Z", 0), ("WET", 0), ("WEST", 60), ("CET", 60), ("CEST", 120), ("MEZ", 60), ("MESZ", 120), ("EET", 120), ("EEST", 180),
        ("EST", -300), ("EDT", -240), ("CDT", -300), ("MST", -420), ("MDT", -360), ("PST", -480), ("PDT", -420), ("JST", 540), ("AEST", 600), ("AEDT", 660), ("NZST", 720), ("NZDT", 780),
    ];

    /// <summary>0 before noon, 1 after; null for another word.</summary>
    public static int? Half(ReadOnlySpan<char> word) => word switch
    {
        "AM" or "am" or "a.m" or "A.M" or "午前" or "上午" or "오전" or "ص" => 0,
        "PM" or "pm" or "p.m" or "P.M" or "午後" or "下午" or "오후" or "م" => 1,
        _ => null,
    };

    /// <summary>1 to 12 for a month, whole or shortened.</summary>
    public static int? Month(ReadOnlySpan<char> word)
    {
        foreach (var (begin, month) in Months)
        {
            if (word.StartsWith(begin, StringComparison.OrdinalIgnoreCase) && word.Length <= 10)
            {
                return month;
            }
        }

        return null;
    }

    /// <summary>The digits of Arabic and Persian as the ones that numbers are read from.</summary>
    public static char Digit(char letter) => letter switch
    {
        >= '٠' and <= '٩' => (char)(letter - '٠' + '0'),
        >= '۰' and <= '۹' => (char)(letter - '۰' + '0'),
        _ => letter,
    };

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

using System.Globalization;

namespace SfOAuth.Emulation;

/// <summary>A length of time as policies write it: a number and a unit.</summary>
internal sealed record Term(int Count, string Unit)
{
    private const int DaysOfMonth = 30;

    public TimeSpan Span => Unit switch
    {
        "Hours" => TimeSpan.FromHours(Count),
        "Months" => TimeSpan.FromDays((double)Count * DaysOfMonth),
        _ => TimeSpan.FromDays(Count),
    };

    public static Term Of(TimeSpan span) =>
        span.TotalHours % 24 == 0 ? new((int)span.TotalDays, "Days") : new(Math.Max(1, (int)Math.Round(span.TotalHours)), "Hours");

    /// <summary><c>90:DAYS</c>.</summary>
    public static Term? Read(string text) => text.Split(':') is [var count, var unit] ? Read(count, unit) : null;

    public static Term? Read(string count, string unit) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 && unit.ToUpperInvariant() is "HOURS" or "DAYS" or "MONTHS"
            ? new(int.Parse(count, CultureInfo.InvariantCulture), unit[..1].ToUpperInvariant() + unit[1..].ToLowerInvariant())
            : null;

    public string ToWord() => $"{Count.ToString(CultureInfo.InvariantCulture)}:{Unit.ToUpperInvariant()}";
}

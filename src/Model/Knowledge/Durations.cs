using System.Globalization;
using System.Text.RegularExpressions;

namespace SfOAuth.Knowledge;

/// <summary>Reads and shows lengths of time as people write them: <c>16s</c>, <c>2 hours</c>, <c>31 d</c>, <c>00:15:00</c>.</summary>
public static partial class Durations
{
    /// <summary>The largest sensible unit, rounded: <c>31 days</c>.</summary>
    public static string Show(TimeSpan span) => span.Duration() switch
    {
        { TotalDays: >= 2 } => Count(span.TotalDays, "day"),
        { TotalHours: >= 2 } => Count(span.TotalHours, "hour"),
        { TotalMinutes: >= 2 } => Count(span.TotalMinutes, "minute"),
        _ => Count(span.TotalSeconds, "second"),
    };

    public static bool TryRead(string text, out TimeSpan span)
    {
        if (Written().Match(text) is { Success: true } match
            && double.TryParse(match.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Seconds(match.Groups[2].Value) * number is var seconds and < 1e11)
        {
            span = TimeSpan.FromSeconds(seconds);
            return true;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out span) && text.Contains(':', StringComparison.Ordinal);
    }

    private static string Count(double number, string unit)
    {
        var whole = Math.Round(number);
        return $"{whole.ToString(CultureInfo.InvariantCulture)} {unit}{(Math.Abs(whole) == 1 ? "" : "s")}";
    }

    private static double Seconds(string unit) => unit.ToLowerInvariant() switch
    {
        ['m', 'o', ..] => 30 * 86_400,
        ['m', 's', ..] => 0.001,
        ['y', ..] => 365 * 86_400,
        ['w', ..] => 7 * 86_400,
        ['d', ..] => 86_400,
        ['h', ..] => 3_600,
        ['m', ..] => 60,
        _ => 1,
    };

    [GeneratedRegex(@"^\s*\+?([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|mo|months?|y|years?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}

using System.Globalization;

namespace SfOAuth.Actions;

/// <summary>Times and zones as people type them.</summary>
public static class TypedTimes
{
    /// <summary>A time that a person typed; without a zone it is one of the zone that was stated, else UTC.</summary>
    public static DateTimeOffset? Read(string? given, TimeZoneInfo? zone)
    {
        if (!DateTime.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var utc))
        {
            return null;
        }

        var hasZone = DateTime.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var written) && written.Kind is not DateTimeKind.Unspecified;
        return hasZone || zone is null ? new DateTimeOffset(utc) : new DateTimeOffset(written, zone.GetUtcOffset(written));
    }

    /// <summary>The offset at the end of a time; null where it names none.</summary>
    public static string? OffsetOf(string? at) =>
        at?.Trim() is { Length: > 16 } text && (text[^6] is '+' or '-') && text[^3] is ':' ? text[^6..] : null;

    /// <summary>A zone by offset or name: <c>+01:00</c>, <c>UTC</c>, <c>Europe/Berlin</c>; null for another word.</summary>
    public static TimeZoneInfo? Zone(string given)
    {
        var text = given.Trim().TrimStart('+');
        if (given is ['+' or '-', ..] && TimeSpan.TryParse(text.Contains(':', StringComparison.Ordinal) ? text : text.TrimStart('-').Length > 2 ? text.Insert(text.Length - 2, ":") : text + ":00", CultureInfo.InvariantCulture, out var offset) && offset.Duration() <= TimeSpan.FromHours(14))
        {
            return TimeZoneInfo.CreateCustomTimeZone(given, offset, given, given);
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(given is "Z" or "z" ? "UTC" : given, out var zone) ? zone : null;
    }
}

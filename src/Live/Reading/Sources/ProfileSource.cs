using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>Login IP ranges and login hours of the user's profile.</summary>
internal sealed class ProfileSource : OrgSource
{
    public const string Called = "Profile of the user";

    public override string Name => Called;

    public override ImmutableArray<Setting> Tells { get; } = [Person.IpIsInRanges, Person.IsWithinHours];

    public override ImmutableArray<Permission> Needs => [Permission.ViewSetup, Permission.ViewAllProfiles];

    public override IEnumerable<OrgAsk> Asks(OrgView view) =>
        view.User?.Text("ProfileId") is { } profile ? [OrgAsk.Tooling(Called, $"SELECT Id, Name, Metadata FROM Profile WHERE Id = {Soql.Text(profile)}")] : [];

    public override void Tell(OrgView view, OrgBook book)
    {
        if (view.Org.Find(Called)?.Rows is [var profile] && profile.Find("Metadata") is { ValueKind: JsonValueKind.Object } metadata)
        {
            Ranges(view, book, profile, metadata);
            Hours(view, book, profile, metadata);
        }
    }

    private static void Ranges(OrgView view, OrgBook book, OrgRow profile, JsonElement metadata)
    {
        if (!metadata.TryGetProperty("loginIpRanges", out var ranges) || ranges.ValueKind is not JsonValueKind.Array)
        {
            return;
        }

        if (ranges.GetArrayLength() == 0)
        {
            book.Add(Person.IpIsInRanges, true, profile.At("loginIpRanges", note: "the profile has no login IP ranges"));
        }
        else if (view.Caller is not var (address, _))
        {
            book.Lack(Person.IpIsInRanges, "the profile has login IP ranges, and no row of Login History says from which address the attempt came.");
        }
        else if (AddressRange.Holds(address, ranges.EnumerateArray().Select(range => (Text(range, "startAddress"), Text(range, "endAddress")))) is { } isIn)
        {
            book.Add(Person.IpIsInRanges, isIn, profile.At("loginIpRanges", note: $"the attempt came from {address}"));
        }
    }

    /// <summary>In which zone Salesforce means the hours was not verified: only what holds in UTC and in the user's zone is said.</summary>
    private static void Hours(OrgView view, OrgBook book, OrgRow profile, JsonElement metadata)
    {
        if (!metadata.TryGetProperty("loginHours", out var hours))
        {
            return;
        }

        if (hours.ValueKind is not JsonValueKind.Object || !hours.EnumerateObject().Any())
        {
            book.Add(Person.IsWithinHours, true, profile.At("loginHours", note: "the profile has no login hours"));
            return;
        }

        var local = view.User?.Text("TimeZoneSidKey") is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(view.FailedAt, found) : view.FailedAt;
        if (IsIn(hours, view.FailedAt.ToUniversalTime()) is { } inUtc && IsIn(hours, local) == inUtc)
        {
            book.Add(Person.IsWithinHours, inUtc, profile.At("loginHours"));
        }
        else
        {
            book.Lack(Person.IsWithinHours, "the profile has login hours, and whether the failure was within them depends on the time zone in which they are meant.");
        }
    }

    private static bool? IsIn(JsonElement hours, DateTimeOffset at)
    {
        var day = at.DayOfWeek.ToString().ToLowerInvariant();
        return Minutes(hours, day + "Start") is { } from && Minutes(hours, day + "End") is { } to ? at.TimeOfDay.TotalMinutes >= from && at.TimeOfDay.TotalMinutes < to
            : hours.TryGetProperty(day + "Start", out _) ? null : true;
    }

    private static double? Minutes(JsonElement hours, string name) =>
        hours.TryGetProperty(name, out var value) && double.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    private static string? Text(JsonElement range, string name) => range.TryGetProperty(name, out var value) ? value.ToString() : null;
}

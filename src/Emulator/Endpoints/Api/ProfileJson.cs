using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>The Metadata field of a profile, as the Tooling API takes it.</summary>
internal static class ProfileJson
{
    public static ProfileRecord Apply(ProfileRecord profile, JsonElement metadata) => profile with
    {
        LoginIpRanges = metadata.TryGetProperty("loginIpRanges", out var ranges) ? Ranges(ranges) : profile.LoginIpRanges,
        LoginHours = metadata.TryGetProperty("loginHours", out var hours) ? Hours(hours) : profile.LoginHours,
    };

    private static ImmutableArray<IpRange> Ranges(JsonElement ranges) => ranges.ValueKind is not JsonValueKind.Array ? [] :
    [
        .. ranges.EnumerateArray().Where(range => range.ValueKind is JsonValueKind.Object).Select(range => new IpRange(Text(range, "startAddress"), Text(range, "endAddress"))),
    ];

    // The emulator knows one window for all days: Monday's stands for the week.
    private static LoginHours? Hours(JsonElement hours) =>
        hours.ValueKind is JsonValueKind.Object && Hour(Text(hours, "mondayStart")) is { } from && Hour(Text(hours, "mondayEnd")) is { } to ? new(from, to) : null;

    private static int? Hour(string minutes) => int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_440 ? number / 60 : null;

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";
}

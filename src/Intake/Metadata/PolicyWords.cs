using System.Collections.Frozen;
using System.Globalization;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>How the policies are spelt in metadata, and what that means. Compared in small letters: the spellings of real files differ.</summary>
internal static class PolicyWords
{
    public static readonly FrozenDictionary<string, IpRelaxation> ConnectedAppIp = Words(
        ("ENFORCE", IpRelaxation.Enforce), ("BYPASS", IpRelaxation.Relax), ("BYPASS_2FACTOR", IpRelaxation.RelaxActivatedDevices), ("ENFORCE_RELAXREFRESH", IpRelaxation.EnforceRelaxRefresh));

    public static readonly FrozenDictionary<string, IpRelaxation> ExternalIp = Words(
        ("Enforce", IpRelaxation.Enforce), ("Bypass", IpRelaxation.Relax), ("Bypass_2factor", IpRelaxation.RelaxActivatedDevices), ("Enforce_RelaxRefresh", IpRelaxation.EnforceRelaxRefresh));

    public static readonly FrozenDictionary<string, PermittedUsers> ExternalUsers = Words(
        ("AllSelfAuthorized", PermittedUsers.AllUsers), ("AdminApprovedPreAuthorized", PermittedUsers.AdminApproved));

    public static readonly FrozenDictionary<string, RefreshPolicy> ExternalRefresh = Words(
        ("Infinite", RefreshPolicy.ValidUntilRevoked), ("Zero", RefreshPolicy.ImmediatelyExpire), ("SpecificLifetime", RefreshPolicy.ExpireAfter), ("SpecificInactivity", RefreshPolicy.ExpireIfNotUsed));

    public static readonly FrozenDictionary<string, TimeSpan> OrgTimeouts = Words(
        ("TwentyFourHours", TimeSpan.FromHours(24)), ("TwelveHours", TimeSpan.FromHours(12)), ("EightHours", TimeSpan.FromHours(8)), ("FourHours", TimeSpan.FromHours(4)), ("TwoHours", TimeSpan.FromHours(2)),
        ("NinetyMinutes", TimeSpan.FromMinutes(90)), ("SixtyMinutes", TimeSpan.FromMinutes(60)), ("ThirtyMinutes", TimeSpan.FromMinutes(30)), ("FifteenMinutes", TimeSpan.FromMinutes(15)));

    public static readonly FrozenDictionary<string, bool> SessionLevels = Words(("LOW", false), ("STANDARD", false), ("HIGH_ASSURANCE", true));

    /// <summary>Reads <c>infinite</c>, <c>zero</c>, <c>specific_lifetime:90:DAYS</c>, <c>specific_inactivity:7:DAYS</c>.</summary>
    public static (RefreshPolicy Policy, TimeSpan? Window)? ConnectedAppRefresh(string written) =>
        written.ToLowerInvariant().Split(':', StringSplitOptions.TrimEntries) switch
        {
            ["infinite"] => (RefreshPolicy.ValidUntilRevoked, null),
            ["zero"] => (RefreshPolicy.ImmediatelyExpire, null),
            ["specific_lifetime", var count, var unit] when Span(count, unit) is { } span => (RefreshPolicy.ExpireAfter, span),
            ["specific_inactivity", var count, var unit] when Span(count, unit) is { } span => (RefreshPolicy.ExpireIfNotUsed, span),
            _ => null,
        };

    /// <summary>A number and a unit; a month counts thirty days.</summary>
    public static TimeSpan? Span(string count, string unit) =>
        int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000
            ? unit.ToLowerInvariant() switch
            {
                "hours" => TimeSpan.FromHours(number),
                "days" => TimeSpan.FromDays(number),
                "months" => TimeSpan.FromDays(30L * number),
                _ => null,
            }
            : null;

    private static FrozenDictionary<string, T> Words<T>(params (string Word, T Value)[] pairs) =>
        pairs.ToFrozenDictionary(pair => pair.Word.ToLowerInvariant(), pair => pair.Value, StringComparer.Ordinal);
}

using System.Collections.Immutable;
using System.Globalization;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>How Salesforce spells the values of settings: in queries, in metadata of connected apps, in metadata of external client apps.</summary>
internal static class Words
{
    public static ImmutableArray<string> Days { get; } = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly (string Word, int Minutes)[] Timeouts =
    [
        ("FifteenMinutes", 15), ("ThirtyMinutes", 30), ("SixtyMinutes", 60), ("NinetyMinutes", 90), ("TwoHours", 120), ("FourHours", 240), ("EightHours", 480), ("TwelveHours", 720), ("TwentyFourHours", 1440),
    ];

    private static readonly (IpRelaxation Value, string Connected)[] Relaxations =
    [
        (IpRelaxation.Enforce, "ENFORCE"), (IpRelaxation.Relax, "BYPASS"), (IpRelaxation.RelaxActivatedDevices, "BYPASS_2FACTOR"), (IpRelaxation.EnforceRelaxRefresh, "ENFORCE_RELAXREFRESH"),
    ];

    private static readonly (RefreshPolicy Value, string Connected, string External)[] Policies =
    [
        (RefreshPolicy.ValidUntilRevoked, "infinite", "Infinite"), (RefreshPolicy.ImmediatelyExpire, "zero", "Zero"),
        (RefreshPolicy.ExpireAfter, "specific_lifetime", "SpecificLifetime"), (RefreshPolicy.ExpireIfNotUsed, "specific_inactivity", "SpecificInactivity"),
    ];

    public static string EcaPermitted(PermittedUsers users) => users is PermittedUsers.AdminApproved ? "AdminApprovedPreAuthorized" : "AllSelfAuthorized";

    public static string EcaRelaxation(IpRelaxation relaxation) => relaxation switch
    {
        IpRelaxation.Enforce => "Enforce",
        IpRelaxation.Relax => "Bypass",
        IpRelaxation.RelaxActivatedDevices => "Bypass_2factor",
        _ => "Enforce_RelaxRefresh",
    };

    public static string Relaxation(IpRelaxation relaxation) => Relaxations.First(pair => pair.Value == relaxation).Connected;

    /// <summary>Both spellings, whatever their case.</summary>
    public static IpRelaxation? ReadRelaxation(string text) => Relaxations.Where(pair => pair.Connected.Equals(text, StringComparison.OrdinalIgnoreCase)).Select(pair => (IpRelaxation?)pair.Value).FirstOrDefault();

    public static string EcaRefresh(RefreshPolicy policy) => Policies.First(one => one.Value == policy).External;

    public static RefreshPolicy? ReadEcaRefresh(string text) => Policies.Where(one => one.External == text).Select(one => (RefreshPolicy?)one.Value).FirstOrDefault();

    public static string Refresh(AppRecord app)
    {
        var word = Policies.First(one => one.Value == app.RefreshPolicy).Connected;
        return app.RefreshPolicy is RefreshPolicy.ExpireAfter or RefreshPolicy.ExpireIfNotUsed ? $"{word}:{Term.Of(app.RefreshWindow).ToWord()}" : word;
    }

    public static (RefreshPolicy Policy, Term? Term)? ReadRefresh(string text)
    {
        var parts = text.Split(':', 2);
        var policy = Policies.Where(one => one.Connected == parts[0]).Select(one => (RefreshPolicy?)one.Value).FirstOrDefault();
        var isTimed = policy is RefreshPolicy.ExpireAfter or RefreshPolicy.ExpireIfNotUsed;
        var term = isTimed && parts.Length == 2 ? Term.Read(parts[1]) : null;
        return policy is { } known && isTimed == (term is not null) ? (known, term) : null;
    }

    public static string SessionTimeout(TimeSpan timeout) => Timeouts.OrderBy(pair => Math.Abs(pair.Minutes - timeout.TotalMinutes)).First().Word;

    public static TimeSpan? ReadSessionTimeout(string word) => Timeouts.Where(pair => pair.Word == word).Select(pair => (TimeSpan?)TimeSpan.FromMinutes(pair.Minutes)).FirstOrDefault();

    public static string Flag(bool value) => value ? "true" : "false";

    public static string Minutes(int hour) => (hour * 60).ToString(CultureInfo.InvariantCulture);
}

using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>Arithmetic that more than one cause, or more than one direction, needs.</summary>
internal static class Claims
{
    private static readonly TimeSpan ThirtyDays = TimeSpan.FromDays(30);

    /// <summary>The shortest time a refresh policy takes: its units are hours, days and months.</summary>
    private static readonly TimeSpan ShortestPolicy = TimeSpan.FromHours(1);

    /// <summary>Unused for longer than the app's policy allows.</summary>
    public static Claim IdleBeyondPolicy { get; } = Longer(Grant.IdleFor, App.RefreshWindow, TimeSpan.FromDays(8), TimeSpan.FromDays(7)) with { Never = UnderAnyPolicy };

    /// <summary>Unused for longer than Salesforce's own limit.</summary>
    public static Claim IdleBeyondThirtyDays { get; } =
        Grant.IdleFor.Fits("over 30 days", idle => idle > ThirtyDays, TimeSpan.FromDays(31), TimeSpan.FromDays(1));

    /// <summary>Used within the hour, as right after a new approval.</summary>
    public static Claim UsedLately { get; } =
        Grant.IdleFor.Fits("under an hour", idle => idle < TimeSpan.FromHours(1), TimeSpan.FromMinutes(1), TimeSpan.FromDays(31));

    /// <summary>Approved longer ago than the app's policy allows.</summary>
    public static Claim OlderThanPolicy { get; } = Longer(Grant.Age, App.RefreshWindow, TimeSpan.FromDays(91), TimeSpan.FromDays(90)) with { Never = UnderAnyPolicy };

    /// <summary>The access token is older than the session lasts.</summary>
    public static Claim TokenOlderThanSession { get; } = Longer(Grant.AccessTokenAge, Grant.SessionTimeout, TimeSpan.FromHours(3), TimeSpan.FromHours(2));

    /// <summary>The session lasts the default two hours or longer.</summary>
    public static Claim SessionOfUsualLength { get; } =
        Grant.SessionTimeout.Fits("two hours or longer", timeout => timeout >= TimeSpan.FromHours(2), TimeSpan.FromHours(2), TimeSpan.FromMinutes(15));

    /// <summary>The session was made shorter than the default.</summary>
    public static Claim SessionShort { get; } =
        Grant.SessionTimeout.Fits("shorter than two hours", timeout => timeout < TimeSpan.FromHours(2), TimeSpan.FromMinutes(15), TimeSpan.FromHours(2));

    /// <summary>The app issues one token format and the API wants the other.</summary>
    public static Claim FormatDiffers { get; } = new PairClaim<TokenFormat, TokenFormat>(
        App.TokenFormat, App.FormatWanted, "differs from", (issued, wanted) => issued != wanted, (TokenFormat.Opaque, TokenFormat.Jwt), (TokenFormat.Opaque, TokenFormat.Opaque));

    /// <summary>What is younger than the shortest policy has outlived none, whichever the app has.</summary>
    private static bool UnderAnyPolicy(TimeSpan span) => span < ShortestPolicy;

    private static PairClaim<TimeSpan, TimeSpan> Longer(Setting<TimeSpan> left, Setting<TimeSpan> right, TimeSpan over, TimeSpan limit) =>
        new(left, right, "is longer than", (one, other) => one > other, (over, limit), (TimeSpan.FromMinutes(1), limit));
}

using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Verifying;

/// <summary>Causes that strike later than the first login: one success proves little of them.</summary>
public static class Endurance
{
    private static readonly ImmutableArray<Setting> OfTime =
    [
        App.RefreshPolicy, Grant.Age, Grant.IdleFor, Grant.AccessTokenAge, Grant.TokenWasReplaced, Grant.IsBeingProcessed, Grant.NewerApprovals, Grant.SessionTimeout, Grant.ClientRefreshes,
    ];

    /// <summary>True where the login itself was never the trouble, but what becomes of its tokens.</summary>
    public static bool Asks(RootCause cause) => cause.When.Settings.Any(setting => OfTime.Contains(setting));

    /// <summary>When to look again after a login that shall last so long: soon, past the life of an access token, and at the end.</summary>
    public static ImmutableArray<TimeSpan> Checks(TimeSpan length) =>
        [.. Steps().TakeWhile(step => step < length), length];

    private static IEnumerable<TimeSpan> Steps()
    {
        yield return TimeSpan.FromMinutes(1);
        yield return TimeSpan.FromMinutes(15);
        yield return TimeSpan.FromHours(1);

        // The session timeout of an org that was left as it is ends an access token after two hours.
        for (var step = TimeSpan.FromMinutes(125); ; step += TimeSpan.FromHours(6))
        {
            yield return step;
        }
    }
}

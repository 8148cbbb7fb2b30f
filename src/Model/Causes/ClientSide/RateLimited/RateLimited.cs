using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>One user logs in more often than Salesforce allows.</summary>
public sealed class RateLimited : RootCause
{
    public override Stage Stage => Stage.Network;

    public override Claim When { get; } = Client.LoginsPerHour.Fits("over 3,600", count => count > 3600, 4000, 10);

    public override Claim Fix { get; } = Client.LoginsPerHour.Fits("3,600 or fewer", count => count <= 3600, 10, 4000);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeRateLimitExceeded.Share(0.95),
        GrantRefusals.DeviceSlowDown.Share(0.95),
        ApiRefusals.RestRequestLimitExceeded.Share(0.95),
        SoapRefusals.SoapLoginRateExceeded.Share(0.95),
        TokenRefusals.TokenLoginRateExceeded.Share(0.7),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.LoginsExceeded.Share(0.95),
        LoginStatuses.RateExceeded.Share(0.95),
        LoginStatuses.OauthExceedGetAtLmt.Share(0.95),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.RecoversByItself.Is(true), 3),
    ];
}

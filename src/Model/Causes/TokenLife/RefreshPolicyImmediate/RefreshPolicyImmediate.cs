using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app's policy makes every refresh token expire at once.</summary>
public sealed class RefreshPolicyImmediate : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Refresh, Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Device);

    public override Claim When { get; } = App.RefreshPolicy.Is(RefreshPolicy.ImmediatelyExpire);

    public override Claim Fix { get; } = App.RefreshPolicy.Is(RefreshPolicy.ValidUntilRevoked);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.RefreshExpiredToken.Share(0.112),
        TokenRefusals.SuccessWithoutRefreshToken.Share(0.08),
        ClientFailures.ClientNoRefreshToken.Share(0.06),
        ApiRefusals.RestInvalidSessionExpired.Share(0.015),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidToken.Share(0.114),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.FailingCall.Is(FailingCall.FirstRefresh), 4),
        new(Incident.SinceSuccess.Fits("about one session (1 to 26 hours)", span => span >= TimeSpan.FromHours(1) && span <= TimeSpan.FromHours(26), TimeSpan.FromHours(2), TimeSpan.FromDays(40)), 3),
        new(Incident.FailingCall.Is(FailingCall.NowAndThen), 0.1),
        new(Incident.RecoversByItself.Is(true), 0.05),
    ];
}

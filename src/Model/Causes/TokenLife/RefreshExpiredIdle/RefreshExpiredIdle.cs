using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The refresh token lay unused for longer than its idle limit.</summary>
public sealed class RefreshExpiredIdle : RootCause
{
    public override ImmutableArray<string> Aliases { get; } = ["refresh-idle-30d-enforced"];

    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Refresh, Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Device);

    public override Claim When { get; } = (Claims.IdleBeyondPolicy & App.RefreshPolicy.Is(RefreshPolicy.ExpireIfNotUsed)) | (Claims.IdleBeyondThirtyDays & PlatformChanges.RefreshTokenIdle30dEnforced.InForce);

    public override Claim Fix { get; } = Claims.UsedLately;

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.RefreshExpiredToken.Share(0.121),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.05),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidToken.Share(0.219),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.FailingCall.Is(FailingCall.AfterIdling), 5),
        new(Incident.SinceSuccess.Fits("thirty days or more", span => span >= TimeSpan.FromDays(30), TimeSpan.FromDays(31), TimeSpan.FromHours(2)), 6),
        new(Incident.SinceSuccess.Fits("under a day", span => span < TimeSpan.FromDays(1), TimeSpan.FromHours(2), TimeSpan.FromDays(31)), 0.2),
        new(Incident.RecoversByItself.Is(true), 0.05),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The access token is older than the session it stands for.</summary>
public sealed class AccessTokenExpired : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = (Claims.TokenOlderThanSession & Claims.SessionOfUsualLength & Grant.ClientRefreshes.Is(false)) | (Grant.SessionWasEnded.Is(true) & Grant.ClientRefreshes.Is(false));

    public override Claim Fix { get; } = Grant.ClientRefreshes.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.IntrospectInactive.Share(0.7),
        ApiRefusals.UserinfoBadOauthToken.Share(0.45),
        ApiRefusals.CometdAuthenticationInvalid.Share(0.25),
        ApiRefusals.RestInvalidSessionExpired.Share(0.15),
        SoapRefusals.SoapIllegalSession.Share(0.12),
        ApiRefusals.PubsubAuthentication.Share(0.08),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.SinceSuccess.Fits("one to twelve hours", span => span >= TimeSpan.FromHours(1) && span <= TimeSpan.FromHours(12), TimeSpan.FromHours(2), TimeSpan.FromSeconds(30)), 2.5),
        new(Incident.FailingCall.Is(FailingCall.First), 0.3),
        new(Incident.TokenWasObtained.Is(true) & Incident.FailingCall.Is(FailingCall.First), 0.2),
    ];
}

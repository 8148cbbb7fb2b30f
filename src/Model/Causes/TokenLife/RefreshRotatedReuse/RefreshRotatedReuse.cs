using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>A refresh token that had already been rotated was used again.</summary>
public sealed class RefreshRotatedReuse : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Refresh, Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Device);

    public override Claim When { get; } = App.Rotates.Is(true) & Grant.TokenWasReplaced.Is(true);

    public override Claim Fix { get; } = Grant.TokenWasReplaced.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.RefreshExpiredToken.Share(0.168),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.1),
        TokenRefusals.TokenRequestAlreadyProcessed.Share(0.06),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidToken.Share(0.059),
    ];

    public override HistoryRow? Row => null;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(App.Rotates.Is(true), 5),
        new(Incident.SinceSuccess.Fits("seconds to minutes", span => span < TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(16), TimeSpan.FromDays(3)), 6),
        new(Incident.FailingCall.Is(FailingCall.Later), 2.5),
        new(Incident.RecoversByItself.Is(true), 2),
        new(Client.RefreshesInParallel.Is(true), 2),
    ];
}

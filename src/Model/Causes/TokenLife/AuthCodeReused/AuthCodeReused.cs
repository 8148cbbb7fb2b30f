using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The authorization code was already redeemed.</summary>
public sealed class AuthCodeReused : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.Hybrid);

    public override Claim When { get; } = Grant.CodeWasRedeemed.Is(true);

    public override Claim Fix { get; } = Grant.CodeWasRedeemed.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.CodeExpiredAuthorizationCode.Share(0.5),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.13),
        ClientFailures.ClientStateMismatch.Share(0.08),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidNonce.Share(0.95),
    ];

    public override HistoryRow? Row => null;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.SinceSuccess.Fits("seconds", span => span < TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(3), TimeSpan.FromDays(1)), 3),
    ];
}

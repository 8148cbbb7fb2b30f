using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The grant behind the refresh token was revoked.</summary>
public sealed class RefreshRevoked : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = Grant.IsRevoked.Is(true);

    public override Claim Fix { get; } = Grant.IsRevoked.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.RevokeInvalidToken.Share(0.7),
        GrantRefusals.RefreshAuthenticationFailure.Share(0.25),
        ApiRefusals.IntrospectInactive.Share(0.25),
        ApiRefusals.UserinfoBadOauthToken.Share(0.25),
        GrantRefusals.RefreshExpiredToken.Share(0.177),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.08),
        ApiRefusals.RestInvalidSessionExpired.Share(0.04),
        GrantRefusals.JwtUserHasNotApproved.Share(0.01),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidToken.Share(0.305),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.SecurityReview, ChangeBefore.PasswordChange), 3),
        new(Incident.Reach.Is(Reach.ThisUser), 1.3),
        new(Incident.RecoversByItself.Is(true), 0.1),
    ];
}

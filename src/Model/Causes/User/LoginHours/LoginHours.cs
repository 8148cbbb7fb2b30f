using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The login falls outside the profile's login hours.</summary>
public sealed class LoginHours : RootCause
{
    public override Stage Stage => Stage.User;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = Person.IsWithinHours.Is(false);

    public override Claim Fix { get; } = Person.IsWithinHours.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapRestrictedTime.Share(0.95),
        AuthorizeRefusals.AuthorizeInvalidGrantDocumented.Share(0.12),
        GrantRefusals.JwtAuthenticationFailureDocumented.Share(0.12),
        TokenRefusals.TokenIpRestricted.Share(0.03),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.005),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.RestrictedTime.Share(0.95),
        LoginStatuses.OauthInvalidIp.Share(0.12),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.RecoversByItself.Is(true), 2),
    ];
}

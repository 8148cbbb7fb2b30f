using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The caller's address is outside the profile's login IP ranges.</summary>
public sealed class IpProfileRange : RootCause
{
    public override Stage Stage => Stage.Network;

    public override Claim When { get; } = Person.IpIsInRanges.Is(false) & (Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer) | App.IpRelaxation.IsNot(IpRelaxation.Relax));

    public override Claim Fix { get; } = Person.IpIsInRanges.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapRestrictedDomain.Share(0.95),
        TokenRefusals.TokenIpRestricted.Share(0.66),
        AuthorizeRefusals.AuthorizeInvalidGrantDocumented.Share(0.25),
        SoapRefusals.SoapIllegalSession.Share(0.17),
        GrantRefusals.CodeAuthenticationFailure.Share(0.15),
        ApiRefusals.RestInvalidSessionExpired.Share(0.03),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.014),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.RestrictedDomain.Share(0.7),
        LoginStatuses.OauthInvalidIp.Share(0.25),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.OtherMachineWorks.Is(true), 2),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app's or the org's IP policy refuses the caller's address.</summary>
public sealed class IpOrgOrAppPolicy : RootCause
{
    public override Stage Stage => Stage.Network;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Refresh, Flow.ClientCredentials, Flow.Password, Flow.Device, Flow.Hybrid, Flow.TokenExchange);

    public override Claim When { get; } = (App.IpRelaxation.Is(IpRelaxation.Enforce) & Incident.OtherMachineWorks.Is(true)) | (App.IpRelaxation.Is(IpRelaxation.Enforce) & Person.IpIsInRanges.Is(false)) | (Org.EnforcesIpOnEveryRequest.Is(true) & Person.IpIsInRanges.Is(false));

    public override Claim Fix { get; } = App.IpRelaxation.Is(IpRelaxation.Relax) & Org.EnforcesIpOnEveryRequest.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenIpRestricted.Share(0.22),
        ApiRefusals.RestNotValidForRest.Share(0.08),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.048),
        SoapRefusals.SoapIllegalSession.Share(0.12),
        ApiRefusals.RestInvalidSessionExpired.Share(0.03),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidIp.Share(0.55),
        LoginStatuses.RestrictedDomain.Share(0.25),
    ];

    /// <summary>The login is refused, or it succeeds and the calls after it are.</summary>
    public override HistoryRow? Row => null;

    public override bool IsSteady => false;
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The user must log in through single sign-on.</summary>
public sealed class SsoRequired : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.SoapLogin, Flow.WebServer, Flow.UserAgent);

    public override Claim When { get; } = Person.MustUseSso.Is(true);

    public override Claim Fix { get; } = Person.MustUseSso.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapSsoGatewayInvalid.Share(0.97),
        SoapRefusals.SoapSsoDown.Share(0.95),
        AuthorizeRefusals.AuthorizeApprovalExpired.Share(0.25),
        GrantRefusals.CodeAuthenticationFailure.Share(0.08),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.01),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.InvalidGateway.Share(0.95),
        LoginStatuses.SsoUrlInvalid.Share(0.95),
    ];
}

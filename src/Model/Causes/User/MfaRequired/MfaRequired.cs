using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The login demands a second factor which was not given.</summary>
public sealed class MfaRequired : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.SoapLogin, Flow.WebServer, Flow.UserAgent, Flow.Device);

    public override Claim When { get; } = Person.MustUseMfa.Is(true);

    public override Claim Fix { get; } = Person.MustUseMfa.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapLoginChallenge.Share(0.95),
        AuthorizeRefusals.AuthorizeInternalServerErrorPage.Share(0.15),
        GrantRefusals.CodeAuthenticationFailure.Share(0.06),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.01),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.LightningLogin.Share(0.95),
        LoginStatuses.TwofactorReq.Share(0.95),
    ];
}

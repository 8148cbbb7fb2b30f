using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The password is wrong.</summary>
public sealed class PasswordWrong : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.SoapLogin, Flow.UserAgent);

    public override Claim When { get; } = Person.Password.Is(PasswordState.Wrong);

    public override Claim Fix { get; } = Person.Password.Is(PasswordState.Right);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.PasswordAuthenticationFailureInvalidPassword.Share(0.7),
        AuthorizeRefusals.AuthorizeInvalidGrantDocumented.Share(0.55),
        SoapRefusals.SoapLoginFaultEmpty.Share(0.25),
        SoapRefusals.SoapInvalidLogin.Share(0.2),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.154),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.InvalidPassword.Share(0.72),
        LoginStatuses.SsoPwdInvalid.Share(0.72),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The user is locked out after wrong passwords.</summary>
public sealed class UserLockedOut : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.SoapLogin, Flow.WebServer, Flow.UserAgent);

    public override Claim When { get; } = Person.IsLockedOut.Is(true);

    public override Claim Fix { get; } = Person.IsLockedOut.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapPasswordLockout.Share(0.95),
        SoapRefusals.SoapInvalidLogin.Share(0.06),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.029),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.PasswordLockout.Share(0.95),
        LoginStatuses.InvalidPassword.Share(0.02),
        LoginStatuses.SsoPwdInvalid.Share(0.02),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.RecoversByItself.Is(true), 3),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The security token is missing or out of date.</summary>
public sealed class SecurityTokenMissing : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.SoapLogin);

    public override Claim When { get; } = Person.SecurityToken.Is(SecurityToken.NotSent, SecurityToken.Outdated);

    public override Claim Fix { get; } = Person.SecurityToken.Is(SecurityToken.Sent);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapMustUseSecurityToken.Share(0.95),
        SoapRefusals.SoapInvalidLogin.Share(0.3),
        GrantRefusals.PasswordAuthenticationFailureInvalidPassword.Share(0.25),
        SoapRefusals.SoapLoginFaultEmpty.Share(0.2),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.192),
        ClientFailures.ClientParameterNotGiven.Share(0.05),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.MustUseApiToken.Share(0.95),
        LoginStatuses.InvalidPassword.Share(0.08),
        LoginStatuses.SsoPwdInvalid.Share(0.08),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.PasswordChange), 5),
        new(Incident.OtherMachineWorks.Is(true), 3),
        new(Person.Password.Is(PasswordState.Right), 3),
    ];
}

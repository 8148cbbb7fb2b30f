using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The password of the user has expired.</summary>
public sealed class PasswordExpired : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Password, Flow.SoapLogin, Flow.WebServer);

    public override Claim When { get; } = Person.Password.Is(PasswordState.Expired);

    public override Claim Fix { get; } = Person.Password.Is(PasswordState.Right);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapExpiredPassword.Share(0.98),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.01),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.WorkedBefore.Is(true), 1.5),
    ];
}

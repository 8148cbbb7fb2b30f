using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The user is inactive.</summary>
public sealed class UserInactive : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim When { get; } = Person.IsActive.Is(false);

    public override Claim Fix { get; } = Person.IsActive.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeInactiveUser.Share(0.95),
        TokenRefusals.TokenInactiveUser.Share(0.84),
        GrantRefusals.RefreshAuthenticationFailure.Share(0.7),
        GrantRefusals.JwtAuthenticationFailureDocumented.Share(0.55),
        GrantRefusals.ClientCredentialsNoUser.Share(0.02),
        SoapRefusals.SoapInvalidLogin.Share(0.02),
        GrantRefusals.RefreshExpiredToken.Share(0.019),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.01),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.UserInactive.Share(0.95),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.UserLeft), 5),
        new(Incident.Reach.Is(Reach.ThisUser), 2),
    ];
}

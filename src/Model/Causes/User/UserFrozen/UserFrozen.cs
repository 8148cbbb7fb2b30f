using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The user is frozen.</summary>
public sealed class UserFrozen : RootCause
{
    public override Stage Stage => Stage.User;

    public override Claim When { get; } = Person.IsFrozen.Is(true);

    public override Claim Fix { get; } = Person.IsFrozen.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtAuthenticationFailureDocumented.Share(0.25),
        TokenRefusals.TokenInactiveUser.Share(0.1),
        GrantRefusals.RefreshExpiredToken.Share(0.015),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.01),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.UserFrozen.Share(0.95),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.UserLeft), 3),
        new(Incident.Reach.Is(Reach.ThisUser, Reach.EveryAppOfTheUser), 2),
    ];
}

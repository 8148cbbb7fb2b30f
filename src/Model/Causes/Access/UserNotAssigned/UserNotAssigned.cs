using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app admits approved users only, and the user is not assigned.</summary>
public sealed class UserNotAssigned : RootCause
{
    public override Stage Stage => Stage.Authorization;

    public override Rarity Rarity => Rarity.Frequent;

    public override Claim When { get; } = App.PermittedUsers.Is(PermittedUsers.AdminApproved) & Person.IsAssigned.Is(false);

    public override Claim Fix { get; } = Person.IsAssigned.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeClientBlockedMessage.Share(0.95),
        TokenRefusals.TokenInvalidAppAccess.Share(0.87),
        AuthorizeRefusals.AuthorizeAppAccessDenied.Share(0.86),
        TokenRefusals.TokenAccessDeniedWithoutConsent.Share(0.5),
        GrantRefusals.JwtUserHasNotApproved.Share(0.337),
        GrantRefusals.JwtRefreshScopeRequired.Share(0.25),
        GrantRefusals.CodeAuthenticationFailure.Share(0.2),
        AuthorizeRefusals.AuthorizeApprovalErrorGeneric.Share(0.05),
        ClientFailures.ClientMcpGeneric.Share(0.04),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.FailedNotApprovedForAccess.Share(0.86),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.ThisUser, Reach.NewUsers), 2),
        new(App.PermittedUsers.Is(PermittedUsers.AdminApproved), 2.5),
    ];
}

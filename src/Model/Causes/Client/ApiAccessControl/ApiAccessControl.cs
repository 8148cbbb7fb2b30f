using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The org limits API access to listed apps, and this app is not one.</summary>
public sealed class ApiAccessControl : RootCause
{
    public override Stage Stage => Stage.Authorization;

    public override Claim When { get; } = Org.ApiAccessControl.Is(true);

    public override Claim Fix { get; } = Org.ApiAccessControl.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.RestNotValidForRest.Share(0.36),
        TokenRefusals.TokenAppBlocked.Share(0.25),
        SoapRefusals.SoapSessionNotValidForApi.Share(0.25),
        AuthorizeRefusals.AuthorizeAppBlocked.Share(0.13),
        AuthorizeRefusals.AuthorizeAppAccessDenied.Share(0.09),
        TokenRefusals.TokenInvalidAppAccess.Share(0.09),
        AuthorizeRefusals.AuthorizeAppMustBeInstalled.Share(0.07),
        AuthorizeRefusals.AuthorizeApprovalErrorGeneric.Share(0.04),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.FailedNotApprovedForAccess.Share(0.05),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Request.Token.Is(TokenKind.BrowserSessionId), 3),
        new(Incident.Reach.Is(Reach.EverybodyOfTheApp), 1.5),
        new(Incident.Reach.Is(Reach.OneOrg), 1.4),
    ];
}

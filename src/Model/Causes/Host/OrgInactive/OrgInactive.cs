using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The org is locked, closed, suspended or expired.</summary>
public sealed class OrgInactive : RootCause
{
    public override Stage Stage => Stage.Host;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = Org.IsActive.Is(false);

    public override Claim Fix { get; } = Org.IsActive.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeInactiveOrg.Share(0.95),
        SoapRefusals.SoapOrgState.Share(0.95),
        TokenRefusals.TokenInactiveOrganization.Share(0.25),
        SoapRefusals.SoapApiDisabled.Share(0.03),
        ClientFailures.OrgPageDataNotAvailable.Share(0.6),
        GrantRefusals.JwtUserHasNotApproved.Share(0.012),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OrgClosed.Share(0.95),
        LoginStatuses.OrgInactive.Share(0.95),
        LoginStatuses.OrgLockout.Share(0.95),
        LoginStatuses.OrgSuspended.Share(0.95),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Org.Kind.Is(OrgKind.Scratch), 4),
    ];
}

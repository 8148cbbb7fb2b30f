using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The org was refreshed or moved, and the old grant is gone.</summary>
public sealed class OrgRefreshedOrMigrated : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim When { get; } = Org.IsOldCopy.Is(true);

    public override Claim Fix { get; } = Org.IsOldCopy.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenInactiveOrganization.Share(0.7),
        ClientFailures.ClientApacheInstance.Share(0.25),
        ClientFailures.ClientHostUnknown.Share(0.118),
        ApiRefusals.PageUrlGone.Share(0.06),
        TokenRefusals.TokenAppNotFound.Share(0.05),
        ClientFailures.ClientMcpGeneric.Share(0.05),
        AuthorizeRefusals.AuthorizeEcAppNotFound.Share(0.03),
        GrantRefusals.JwtUserHasNotApproved.Share(0.03),
        ApiRefusals.RestInvalidSessionExpired.Share(0.03),
        GrantRefusals.RefreshExpiredToken.Share(0.028),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OrgIsDotOrg.Share(0.25),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.OrgRefresh), 10),
        new(Org.Kind.Is(OrgKind.Sandbox), 1.5),
        new(Org.Kind.Is(OrgKind.Production), 0.5),
    ];
}

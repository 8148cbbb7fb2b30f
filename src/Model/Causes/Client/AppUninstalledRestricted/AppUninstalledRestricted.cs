using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app is used in this org but was never installed here.</summary>
public sealed class AppUninstalledRestricted : RootCause
{
    public override Stage Stage => Stage.Authorization;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Device, Flow.JwtBearer, Flow.Refresh) & App.Kind.Is(AppKind.ConnectedApp);

    public override Claim When { get; } = App.IsInstalled.Is(false) & Person.MayApproveUninstalled.Is(false) & PlatformChanges.UninstalledConnectedAppRestriction.InForce;

    public override Claim Fix { get; } = App.IsInstalled.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeInstallErrorPage.Share(0.95),
        AuthorizeRefusals.AuthorizeAppMustBeInstalled.Share(0.9),
        AuthorizeRefusals.AuthorizeApprovalErrorGeneric.Share(0.62),
        ClientFailures.ClientUserDidNotApprove.Share(0.4),
        GrantRefusals.DeviceFlowNotEnabled.Share(0.2),
        GrantRefusals.JwtRefreshScopeRequired.Share(0.12),
        AuthorizeRefusals.AuthorizeScopeNotAllowed.Share(0.05),
        AuthorizeRefusals.AuthorizeAppBlocked.Share(0.08),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthPackageMissing.Share(0.95),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.NewUsers), 3),
        new(App.HomeOrg.Is(Distribution.AnotherOrgLocal, Distribution.AnotherOrgPackaged), 1.5),
        new(Incident.FailedAt.Fits("since September 2025", PlatformChanges.UninstalledConnectedAppRestriction.IsInForce, new(2025, 9, 10, 0, 0, 0, TimeSpan.Zero), new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero)), 2),
    ];
}

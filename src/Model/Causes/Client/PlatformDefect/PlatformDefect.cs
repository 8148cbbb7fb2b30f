using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The fault is on Salesforce's side.</summary>
public sealed class PlatformDefect : RootCause
{
    public override ImmutableArray<string> Aliases { get; } = ["salesforce-outage"];

    public override Stage Stage => Stage.Host;

    public override Claim When { get; } = Org.HasIncident.Is(true);

    public override Claim Fix { get; } = Org.HasIncident.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenServerUnavailable.Share(0.95),
        TokenRefusals.TokenUnknownErrorRetry.Share(0.7),
        AuthorizeRefusals.AuthorizeInternalServerErrorPage.Share(0.35),
        ClientFailures.ClientApacheInstance.Share(0.35),
        ClientFailures.ClientConnectionFailed.Share(0.08),
        ClientFailures.ClientHostUnknown.Share(0.06),
        ClientFailures.ClientCrashOnAnswer.Share(0.05),
        ClientFailures.ClientServerTrouble.Share(0.35),
        ClientFailures.OrgPageDataNotAvailable.Share(0.15),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.AppexchangeDown.Share(0.95),
        LoginStatuses.OrgInMaintenance.Share(0.95),
    ];

    public override HistoryRow? Row => null;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.ManyOrgs), 4),
        new(Incident.RecoversByItself.Is(true), 2),
        new(Incident.FailingCall.Is(FailingCall.NowAndThen), 2),
        new(Incident.Change.Is(ChangeBefore.Nothing), 1.5),
        new(Incident.Reach.Is(Reach.OneOrg), 0.3),
    ];
}

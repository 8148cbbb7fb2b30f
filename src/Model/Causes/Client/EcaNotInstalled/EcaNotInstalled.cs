using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The external client app's package is not installed in this org.</summary>
public sealed class EcaNotInstalled : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim Given { get; } = App.Kind.Is(AppKind.ExternalClientApp);

    public override Claim When { get; } = App.IsInstalled.Is(false);

    public override Claim Fix { get; } = App.IsInstalled.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenEcaStateEnums.Share(0.7),
        AuthorizeRefusals.AuthorizeEcAppNotFound.Share(0.27),
        TokenRefusals.TokenAppNotFound.Share(0.22),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(App.HomeOrg.Is(Distribution.AnotherOrgPackaged), 4),
        new(App.HomeOrg.Is(Distribution.ThisOrg), 0.15),
        new(Incident.Reach.Is(Reach.OneOrg), 1.6),
        new(App.HomeOrg.Is(Distribution.AnotherOrgPackaged), 2),
    ];
}

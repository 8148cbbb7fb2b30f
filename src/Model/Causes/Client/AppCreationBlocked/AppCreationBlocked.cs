using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>This org accepts no new connected apps.</summary>
public sealed class AppCreationBlocked : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = Org.AllowsNewApps.Is(false);

    public override Claim Fix { get; } = Org.AllowsNewApps.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.DeployAppCreation.Share(0.95),
    ];
}

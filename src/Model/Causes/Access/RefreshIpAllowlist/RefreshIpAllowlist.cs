using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app's refresh token allowlist lacks the caller's address.</summary>
public sealed class RefreshIpAllowlist : RootCause
{
    public override Stage Stage => Stage.Network;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Refresh, Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Device);

    public override Claim When { get; } = App.RefreshIpIsAllowed.Is(false);

    public override Claim Fix { get; } = App.RefreshIpIsAllowed.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenIpRestricted.Share(0.04),
    ];

    public override bool IsSteady => false;
}

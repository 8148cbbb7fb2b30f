using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app's tokens were revoked by the vendor or by Salesforce.</summary>
public sealed class VendorAppRevoked : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = App.VendorRevoked.Is(true);

    public override Claim Fix { get; } = App.VendorRevoked.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.RefreshExpiredToken.Share(0.019),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.ManyOrgs), 6),
        new(Incident.WorkedBefore.Is(true), 1.5),
    ];
}

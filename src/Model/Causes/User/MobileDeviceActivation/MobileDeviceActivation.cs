using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The mobile device or app build is not trusted.</summary>
public sealed class MobileDeviceActivation : RootCause
{
    public override Stage Stage => Stage.User;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = Person.MobileDeviceIsActivated.Is(false);

    public override Claim Fix { get; } = Person.MobileDeviceIsActivated.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenAppAttestation.Share(0.95),
        TokenRefusals.TokenActivationSecretInvalid.Share(0.95),
    ];
}

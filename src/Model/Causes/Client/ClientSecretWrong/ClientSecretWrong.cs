using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The consumer secret is not the app's current one.</summary>
public sealed class ClientSecretWrong : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = Client.Secret.Is(SecretState.Wrong);

    public override Claim Fix { get; } = Client.Secret.Is(SecretState.Right);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenInvalidClientCredentials.Share(0.5),
        ClientFailures.ClientTokenExchangeFailed.Share(0.15),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthNoConsumer.Share(0.229),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.WorkedBefore.Is(true), 0.6),
    ];
}

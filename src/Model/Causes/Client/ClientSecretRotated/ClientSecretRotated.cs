using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The app's key and secret were rotated, the client has the old pair.</summary>
public sealed class ClientSecretRotated : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim When { get; } = Client.Secret.Is(SecretState.Rotated);

    public override Claim Fix { get; } = Client.Secret.Is(SecretState.Right);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenInvalidClientCredentials.Share(0.1),
        GrantRefusals.RefreshExpiredToken.Share(0.019),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.SecretRotation), 10),
        new(Incident.Reach.Is(Reach.EverybodyOfTheApp), 3),
        new(Incident.WorkedBefore.Is(true), 2),
        new(Incident.WorkedBefore.Is(false), 0.2),
    ];
}

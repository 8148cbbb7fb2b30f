using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The request carries no client secret, and the app demands one.</summary>
public sealed class SecretMissing : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim When { get; } = Client.Secret.Is(SecretState.Missing);

    public override Claim Fix { get; } = Client.Secret.Is(SecretState.Right);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenInvalidClientCredentials.Share(0.22),
        ClientFailures.ClientTokenExchangeFailed.Share(0.15),
        ClientFailures.ClientMcpGeneric.Share(0.06),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthNoConsumer.Share(0.319),
    ];

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.ClientUpgrade), 3),

        // Judged: a secret that is there is not missing, though it may be empty in the end; one that is not there may be a public client's.
        new(Client.SendsSecret.Is(true), 0.03),
        new(Client.SendsSecret.Is(false), 4),
    ];
}

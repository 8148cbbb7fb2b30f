using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The consumer key is not one that Salesforce knows.</summary>
public sealed class ClientIdWrong : RootCause
{
    public override Stage Stage => Stage.App;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = Client.ConsumerKey.Is(KeyState.Mistyped);

    public override Claim Fix { get; } = Client.ConsumerKey.Is(KeyState.Right);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeClientIdentifierInvalid.Share(0.34),
        TokenRefusals.TokenClientIdentifierInvalid.Share(0.314),
        ApiRefusals.RestInvalidSessionExpired.Share(0.01),
        ClientFailures.ClientParameterNotGiven.Share(0.05),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthNoConsumer.Share(0.166),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.WorkedBefore.Is(true), 0.6),
    ];
}

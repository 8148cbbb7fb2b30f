using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>A browser script calls an OAuth endpoint that does not admit it.</summary>
public sealed class Cors : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = Client.CallsFromBrowserScript.Is(true);

    public override Claim Fix { get; } = Client.CallsFromBrowserScript.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.CorsOauthEndpoint.Share(0.95),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.HistoryRow.Is(HistoryRow.Success), 2),
    ];
}

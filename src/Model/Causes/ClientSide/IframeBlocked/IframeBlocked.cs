using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The login page is loaded inside a frame, which the browser refuses.</summary>
public sealed class IframeBlocked : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Client.IsInFrame.Is(true);

    public override Claim Fix { get; } = Client.IsInFrame.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientIframeBlocked.Share(0.9),
    ];

    public override HistoryRow? Row => HistoryRow.None;
}

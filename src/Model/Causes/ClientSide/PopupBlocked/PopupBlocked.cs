using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The browser blocked the login pop-up.</summary>
public sealed class PopupBlocked : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Client.PopupIsBlocked.Is(true);

    public override Claim Fix { get; } = Client.PopupIsBlocked.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientPopup.Share(0.9),
        ClientFailures.ClientUserDidNotApprove.Share(0.1),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override bool IsSteady => false;
}

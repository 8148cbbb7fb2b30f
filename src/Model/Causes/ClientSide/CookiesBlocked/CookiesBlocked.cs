using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The browser keeps no cookies for the Salesforce login pages.</summary>
public sealed class CookiesBlocked : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Client.CookiesAreBlocked.Is(true);

    public override Claim Fix { get; } = Client.CookiesAreBlocked.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientStateMismatch.Share(0.4),
        AuthorizeRefusals.AuthorizeApprovalExpired.Share(0.12),
        ClientFailures.ClientPopup.Share(0.04),
        ClientFailures.ClientBrowserUnsupported.Share(0.2),
    ];

    public override bool IsSteady => false;
}

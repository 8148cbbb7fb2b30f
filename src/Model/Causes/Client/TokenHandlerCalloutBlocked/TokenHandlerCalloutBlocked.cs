using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The token exchange handler's own callout is blocked.</summary>
public sealed class TokenHandlerCalloutBlocked : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.TokenExchange);

    public override Claim When { get; } = App.TokenHandler.Is(HandlerState.CalloutBlocked);

    public override Claim Fix { get; } = App.TokenHandler.Is(HandlerState.Works);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenExchangeHandlerFailed.Share(0.95),
        TokenRefusals.HandlerEndpointUnauthorized.Share(0.95),
    ];
}

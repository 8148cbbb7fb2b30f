using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The failing request is no OAuth request at all.</summary>
public sealed class NoOauthAtAll : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.SoapLogin);

    public override Claim When { get; } = Request.OAuthWasMeant.Is(true);

    public override Claim Fix { get; } = Request.OAuthWasMeant.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        SoapRefusals.SoapInvalidLogin.Share(0.01),
    ];
}

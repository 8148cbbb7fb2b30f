using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The JWT is signed with an algorithm other than RS256.</summary>
public sealed class JwtAlgUnsupported : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer);

    public override Claim When { get; } = Jwt.Algorithm.Is(Algorithm.Other);

    public override Claim Fix { get; } = Jwt.Algorithm.Is(Algorithm.Rs256);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtInvalidAssertion.Share(0.05),
        ClientFailures.ClientKeyUnreadable.Share(0.04),
        TokenRefusals.TokenInvalidClientCredentials.Share(0.02),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>What was sent as the assertion is not a signed three-part JWT.</summary>
public sealed class JwtMalformed : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer);

    public override Claim When { get; } = Jwt.IsWellFormed.Is(false);

    public override Claim Fix { get; } = Jwt.IsWellFormed.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtInvalidAssertion.Share(0.12),
        ClientFailures.ClientTokenNotJwt.Share(0.1),
    ];
}

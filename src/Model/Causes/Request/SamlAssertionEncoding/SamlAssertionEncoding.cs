using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The SAML assertion is encoded for another flow.</summary>
public sealed class SamlAssertionEncoding : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Claim Given { get; } = Request.Flow.Is(Flow.SamlBearer);

    public override Claim When { get; } = Request.SamlIsEncodedRight.Is(false);

    public override Claim Fix { get; } = Request.SamlIsEncodedRight.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.SamlInvalidAssertion.Share(0.5),
    ];
}

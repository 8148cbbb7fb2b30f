using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The certificate stored on the app is past its expiry date.</summary>
public sealed class JwtCertExpired : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.NearZero;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = App.CertificateHasExpired.Is(true);

    public override Claim Fix { get; } = App.CertificateHasExpired.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtInvalidAssertion.Share(0.005),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The JWT's issuer is not the consumer key of an app known here.</summary>
public sealed class JwtIssWrong : RootCause
{
    public override Stage Stage => Stage.App;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = Jwt.IssuerIsKey.Is(false);

    public override Claim Fix { get; } = Jwt.IssuerIsKey.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenClientIdentifierInvalid.Share(0.049),
    ];

    public override HistoryRow? Row => HistoryRow.None;
}

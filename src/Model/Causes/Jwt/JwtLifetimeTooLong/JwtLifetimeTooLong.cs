using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The assertion's expiry lies further ahead than documented.</summary>
public sealed class JwtLifetimeTooLong : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.NearZero;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer);

    public override Claim When { get; } = Jwt.Lifetime.Fits("over five minutes", life => life > TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromMinutes(3));

    public override Claim Fix { get; } = Jwt.Lifetime.Fits("three minutes", life => life <= TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(3), TimeSpan.FromHours(1));

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtExpired.Share(0.002),
    ];
}

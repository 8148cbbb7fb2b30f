using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The assertion's expiry time has already passed.</summary>
public sealed class JwtExpired : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Rarity Rarity => Rarity.Common;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = Jwt.ExpiredFor.Fits("over three minutes ago", span => span > TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(-3));

    public override Claim Fix { get; } = Jwt.ExpiredFor.Fits("not reached", span => span <= TimeSpan.Zero, TimeSpan.FromMinutes(-3), TimeSpan.FromMinutes(10));

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.JwtExpired.Share(0.56),
        GrantRefusals.SamlExpired.Share(0.33),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.FailingCall.Is(FailingCall.Later), 2),
        new(Incident.OtherClientWorks.Is(true), 1.5),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client's clock is minutes behind Salesforce's clock.</summary>
public sealed class JwtClockSkew : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = Jwt.ClockSkew.Fits("over three minutes", skew => skew.Duration() > TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(8), TimeSpan.Zero);

    public override Claim Fix { get; } = Jwt.ClockSkew.Fits("under three minutes", skew => skew.Duration() <= TimeSpan.FromMinutes(3), TimeSpan.Zero, TimeSpan.FromMinutes(8));

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.SamlExpired.Share(0.62),
        GrantRefusals.JwtExpired.Share(0.36),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.WorkedBefore.Is(true), 2),
        new(Incident.Change.Is(ChangeBefore.Nothing), 2),
        new(Incident.OtherMachineWorks.Is(true), 4),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The refresh token has reached the fixed end of its life.</summary>
public sealed class RefreshExpiredFixed : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Refresh, Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Device);

    public override Claim When { get; } = Claims.OlderThanPolicy & App.RefreshPolicy.Is(RefreshPolicy.ExpireAfter);

    public override Claim Fix { get; } = App.RefreshPolicy.Is(RefreshPolicy.ValidUntilRevoked);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.RefreshExpiredToken.Share(0.047),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidToken.Share(0.158),
    ];

    public override HistoryRow? Row => null;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Reach.Is(Reach.EverybodyOfTheApp), 1.5),

        // Every external client app that was seen keeps its refresh tokens for 365 days: what worked for a year is asked for this first.
        new(Grant.Age.Fits("a year or more", age => age >= TimeSpan.FromDays(364), TimeSpan.FromDays(366), TimeSpan.FromDays(1)), 4),
        new(Incident.RecoversByItself.Is(true), 0.05),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The approval was left open until it expired.</summary>
public sealed class ApprovalTimeout : RootCause
{
    public override Stage Stage => Stage.Authorization;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Grant.ApprovalPageOpenFor.Fits("over a quarter of an hour", open => open > TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(1));

    public override Claim Fix { get; } = Grant.ApprovalPageOpenFor.Fits("a few minutes", open => open < TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(40));

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeApprovalExpired.Share(0.55),
    ];

    public override bool IsSteady => false;
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>Newer logins of the same user pushed this grant out.</summary>
public sealed class RefreshGrantLimit : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Refresh, Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Device);

    public override Claim When { get; } = Grant.NewerApprovals.Fits("five or more", count => count >= 5, 5, 0);

    public override Claim Fix { get; } = Grant.NewerApprovals.Fits("under five", count => count < 5, 0, 5);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.RefreshExpiredToken.Share(0.103),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidToken.Share(0.082),
    ];

    public override HistoryRow? Row => null;

    public override bool IsSteady => false;
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The grant does not include the refresh_token scope.</summary>
public sealed class RefreshScopeMissing : RootCause
{
    public override Stage Stage => Stage.Issue;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Refresh, Flow.Hybrid, Flow.Device, Flow.JwtBearer);

    public override Claim When { get; } = App.HasRefreshScope.Is(false);

    public override Claim Fix { get; } = App.HasRefreshScope.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.SuccessWithoutRefreshToken.Share(0.85),
        ClientFailures.ClientNoRefreshToken.Share(0.75),
        GrantRefusals.JwtRefreshScopeRequired.Share(0.55),
        GrantRefusals.JwtUserHasNotApproved.Share(0.03),
        ApiRefusals.RestInvalidSessionExpired.Share(0.03),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.FailingCall.Is(FailingCall.FirstRefresh), 1.5),
    ];
}

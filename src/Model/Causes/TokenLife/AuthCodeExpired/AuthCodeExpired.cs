using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The authorization code was redeemed too late.</summary>
public sealed class AuthCodeExpired : RootCause
{
    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.Hybrid);

    public override Claim When { get; } = Grant.CodeAge.Fits("over fifteen minutes", age => age > TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20), TimeSpan.FromSeconds(2));

    public override Claim Fix { get; } = Grant.CodeAge.Fits("under a minute", age => age < TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(20));

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.CodeExpiredAuthorizationCode.Share(0.3),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.08),
        ClientFailures.ClientTokenExchangeFailed.Share(0.08),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthInvalidToken.Share(0.042),
    ];

    public override HistoryRow? Row => null;

    public override bool IsSteady => false;
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>Two token requests used the same grant at the same time.</summary>
public sealed class RefreshConcurrentLock : RootCause
{
    public override ImmutableArray<string> Aliases { get; } = ["refresh-concurrent"];

    public override Stage Stage => Stage.Credential;

    public override Claim Given { get; } = Request.Flow.Is(Flow.Refresh, Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Device);

    public override Claim When { get; } = Grant.IsBeingProcessed.Is(true);

    public override Claim Fix { get; } = Grant.IsBeingProcessed.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        GrantRefusals.RefreshRaceLegacyText.Share(0.95),
        TokenRefusals.TokenRequestAlreadyProcessed.Share(0.9),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.FailedTokenRequestIsAlreadyBeingProcessed.Share(0.95),
    ];

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Client.RefreshesInParallel.Is(true), 5),
        new(Incident.RecoversByItself.Is(true), 4),
        new(Incident.FailingCall.Is(FailingCall.NowAndThen), 2),
    ];
}

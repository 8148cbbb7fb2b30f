using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client was not listening when the authorization code came back.</summary>
public sealed class CallbackNotReceived : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Client.ListenerIsUp.Is(false);

    public override Claim Fix { get; } = Client.ListenerIsUp.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientCallbackNotReceived.Share(0.95),
        ClientFailures.ClientPlainHttpOnCallback.Share(0.3),
        ClientFailures.ClientStateMismatch.Share(0.05),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override bool IsSteady => false;
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>A firewall or gateway keeps the client from reaching Salesforce.</summary>
public sealed class NetworkBlocked : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Claim When { get; } = Client.CanReachSalesforce.Is(false);

    public override Claim Fix { get; } = Client.CanReachSalesforce.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientConnectionFailed.Share(0.52),
        ClientFailures.ClientTlsChain.Share(0.18),
        ClientFailures.ClientHostUnknown.Share(0.167),
        ClientFailures.ClientNotTls.Share(0.12),
        ClientFailures.ClientTlsHandshake.Share(0.1),
        ClientFailures.ClientProxyRefusal.Share(0.1),
        ClientFailures.ClientServerTrouble.Share(0.08),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.GlobalBlockDomain.Share(0.95),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Client.IsBehindGateway.Is(true), 4),
        new(Incident.OtherMachineWorks.Is(true), 2),
    ];
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client's proxy settings are wrong.</summary>
public sealed class ProxyMisconfigured : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Claim When { get; } = Client.Proxy.Is(Proxy.Breaks);

    public override Claim Fix { get; } = Client.Proxy.Is(Proxy.None);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientProxyRefusal.Share(0.85),
        ClientFailures.ClientNotTls.Share(0.62),
        ClientFailures.ClientConnectionFailed.Share(0.18),
        ClientFailures.ClientTlsHandshake.Share(0.15),
        ClientFailures.ClientTlsChain.Share(0.14),
        ClientFailures.ClientHostUnknown.Share(0.06),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Client.Proxy.Is(Proxy.Passes), 5),
    ];
}

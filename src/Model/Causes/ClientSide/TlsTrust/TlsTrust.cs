using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client does not trust the certificate it is shown.</summary>
public sealed class TlsTrust : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Claim When { get; } = Client.TrustsChain.Is(false);

    public override Claim Fix { get; } = Client.TrustsChain.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientTlsChain.Share(0.62),
        ClientFailures.ClientTlsHandshake.Share(0.15),
    ];

    public override HistoryRow? Row => HistoryRow.None;

    public override bool IsSteady => false;
}

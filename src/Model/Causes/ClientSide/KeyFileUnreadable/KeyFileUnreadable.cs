using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client cannot read the private key file.</summary>
public sealed class KeyFileUnreadable : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Claim Given { get; } = Request.Flow.Is(Flow.JwtBearer, Flow.SamlBearer);

    public override Claim When { get; } = Client.KeyFileIsReadable.Is(false);

    public override Claim Fix { get; } = Client.KeyFileIsReadable.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ClientFailures.ClientKeyUnreadable.Share(0.85),
        ClientFailures.ClientStoredLoginUnreadable.Share(0.06),
    ];

    public override HistoryRow? Row => HistoryRow.None;
}

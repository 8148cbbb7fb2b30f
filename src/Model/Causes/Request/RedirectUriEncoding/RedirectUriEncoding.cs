using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The callback was encoded twice or not at all.</summary>
public sealed class RedirectUriEncoding : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim Given { get; } = Request.Flow.Is(Flow.WebServer, Flow.UserAgent, Flow.Hybrid, Flow.Headless, Flow.Device);

    public override Claim When { get; } = Request.RedirectUri.Is(RedirectUri.DoublyEncoded);

    public override Claim Fix { get; } = Request.RedirectUri.Is(RedirectUri.Registered);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeRedirectUriMismatch.Share(0.04),
    ];

    public override HistoryRow? Row => HistoryRow.None;
}

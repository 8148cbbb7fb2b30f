using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The request came over HTTP/1.1 where only HTTP/2 worked.</summary>
public sealed class HttpVersion : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Rarity Rarity => Rarity.Rare;

    public override Claim When { get; } = Request.SentOverOldHttp.Is(true);

    public override Claim Fix { get; } = Request.SentOverOldHttp.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.HeadlessUvidInvalid.Share(0.25),
    ];
}

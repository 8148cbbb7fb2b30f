using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The token request's grant_type is missing or not one Salesforce knows.</summary>
public sealed class GrantTypeUnknown : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Claim When { get; } = Request.GrantType.Is(GrantTypeSent.Misspelt, GrantTypeSent.Missing);

    public override Claim Fix { get; } = Request.GrantType.Is(GrantTypeSent.Documented);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenGrantTypeNotSupported.Share(0.1),
    ];

    public override HistoryRow? Row => HistoryRow.None;
}

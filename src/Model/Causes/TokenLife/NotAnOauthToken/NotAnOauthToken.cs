using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The bearer token is a session id and not an OAuth token.</summary>
public sealed class NotAnOauthToken : RootCause
{
    public override Stage Stage => Stage.Use;

    public override Claim When { get; } = Request.Token.Is(TokenKind.SessionId);

    public override Claim Fix { get; } = Request.Token.Is(TokenKind.OpaqueAccessToken);

    public override ImmutableArray<Sign> Says { get; } =
    [
        ApiRefusals.SingleaccessBadToken.Share(0.95),
        ApiRefusals.UserinfoBadOauthToken.Share(0.14),
        ApiRefusals.RestNotValidForRest.Share(0.07),
        ApiRefusals.RestInvalidSessionExpired.Share(0.02),
        SoapRefusals.SoapIllegalSession.Share(0.08),
        SoapRefusals.SoapSessionNotValidForApi.Share(0.18),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.TokenWasObtained.Is(true), 0.5),
    ];
}

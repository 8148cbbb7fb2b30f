using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The access token has the other format than the API wants.</summary>
public sealed class TokenFormatMismatch : RootCause
{
    public override ImmutableArray<string> Aliases { get; } = ["access-token-format", "token-format-opaque", "jwt-token-scope-limit"];

    public override Stage Stage => Stage.Use;

    public override Claim When { get; } = Claims.FormatDiffers;

    public override Claim Fix { get; } = App.TokenFormat.Is(TokenFormat.Jwt) & App.FormatWanted.Is(TokenFormat.Jwt);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenTooManyScopes.Share(0.8),
        GrantRefusals.TokenExchangeData360Subject.Share(0.7),
        ApiRefusals.AgentApiEmpty404.Share(0.7),
        ApiRefusals.PubsubAuthentication.Share(0.65),
        SoapRefusals.SoapSessionNotValidForApi.Share(0.42),
        ClientFailures.ClientMcpGeneric.Share(0.3),
        ApiRefusals.RestInvalidJwtFormat.Share(0.12),
        ClientFailures.ClientTokenNotJwt.Share(0.75),
    ];

    public override HistoryRow? Row => HistoryRow.Success;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.TokenWasObtained.Is(true), 1.5),
    ];
}

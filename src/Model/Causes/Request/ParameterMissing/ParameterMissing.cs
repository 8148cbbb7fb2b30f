using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The request lacks a parameter that Salesforce needs.</summary>
public sealed class ParameterMissing : RootCause
{
    public override Stage Stage => Stage.Request;

    public override Claim When { get; } = Request.IsComplete.Is(false);

    public override Claim Fix { get; } = Request.IsComplete.Is(true);

    public override ImmutableArray<Sign> Says { get; } =
    [
        AuthorizeRefusals.AuthorizeRedirectUriMissing.Share(0.95),
        TokenRefusals.TokenInvalidBasicAuthHeader.Share(0.95),
        ApiRefusals.RevokeUnsupportedTokenType.Share(0.95),
        ApiRefusals.UserinfoMissingOauthToken.Share(0.95),
        AuthorizeRefusals.AuthorizeUnsupportedResponseType.Share(0.7),
        AuthorizeRefusals.HeadlessUvidInvalid.Share(0.7),
        AuthorizeRefusals.HeadlessOther.Share(0.7),
        AuthorizeRefusals.AuthorizeClientIdentifierInvalid.Share(0.05),
        TokenRefusals.TokenClientIdentifierInvalid.Share(0.049),
        ApiRefusals.RestInvalidSessionExpired.Share(0.03),
        ClientFailures.ClientParameterNotGiven.Share(0.55),
        ClientFailures.ClientUrlMalformed.Share(0.2),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.OauthNoToken.Share(0.95),
        LoginStatuses.OauthNoConsumer.Share(0.086),
    ];

    public override HistoryRow? Row => HistoryRow.None;
}

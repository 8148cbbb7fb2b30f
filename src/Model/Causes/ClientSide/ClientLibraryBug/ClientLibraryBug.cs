using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The client or its library mishandles the request or the answer.</summary>
public sealed class ClientLibraryBug : RootCause
{
    public override Stage Stage => Stage.Client;

    public override Rarity Rarity => Rarity.Common;

    public override Claim When { get; } = Client.HasDefect.Is(true);

    public override Claim Fix { get; } = Client.HasDefect.Is(false);

    public override ImmutableArray<Sign> Says { get; } =
    [
        TokenRefusals.TokenDpop.Share(0.95),
        ClientFailures.ClientIdTokenRefused.Share(0.85),
        ApiRefusals.RestInvalidJwtFormat.Share(0.55),
        ClientFailures.ClientCrashOnAnswer.Share(0.4),
        TokenRefusals.TokenLoginRateExceeded.Share(0.25),
        TokenRefusals.TokenRedirectUriMismatch.Share(0.25),
        ClientFailures.ClientStateMismatch.Share(0.2),
        GrantRefusals.CodeInvalidCodeVerifier.Share(0.12),
        ApiRefusals.RestInvalidSessionExpired.Share(0.12),
        ClientFailures.ClientNoRefreshToken.Share(0.12),
        TokenRefusals.TokenScopeParameterNotSupported.Share(0.1),
        ClientFailures.ClientPlainHttpOnCallback.Share(0.1),
        ClientFailures.ClientLibraryMissingParameter.Share(0.1),
        AuthorizeRefusals.AuthorizePkceChallengeMissing.Share(0.08),
        GrantRefusals.CodeExpiredAuthorizationCode.Share(0.06),
        ClientFailures.ClientInvalidGrantGeneric.Share(0.06),
        ClientFailures.ClientKeyUnreadable.Share(0.05),
        ClientFailures.ClientStoredLoginUnreadable.Share(0.05),
        GrantRefusals.JwtExpired.Share(0.04),
        ApiRefusals.RestUrlNotReset.Share(0.04),
        TokenRefusals.TokenGrantTypeNotSupported.Share(0.03),
        TokenRefusals.TokenClientIdentifierInvalid.Share(0.029),
        GrantRefusals.RefreshExpiredToken.Share(0.028),
        SoapRefusals.SoapInvalidLogin.Share(0.02),
        GrantRefusals.PasswordAuthenticationFailure.Share(0.019),
        ClientFailures.ClientParameterNotGiven.Share(0.25),
        ClientFailures.ClientUrlMalformed.Share(0.3),
        ClientFailures.ClientBrowserUnsupported.Share(0.6),
        ClientFailures.ClientServerTrouble.Share(0.3),
        ClientFailures.ClientTokenNotJwt.Share(0.1),
    ];

    public override ImmutableArray<Trace> Leaves { get; } =
    [
        LoginStatuses.ClientReqUpdate.Share(0.95),
    ];

    public override HistoryRow? Row => null;

    public override bool IsSteady => false;

    public override ImmutableArray<Clue> Clues { get; } =
    [
        new(Incident.Change.Is(ChangeBefore.ClientUpgrade), 4),
        new(Incident.OtherClientWorks.Is(true), 3),
        new(Request.Flow.Is(Flow.Refresh), 1.5),
        new(Incident.FailingCall.Is(FailingCall.NowAndThen), 1.5),
        new(Incident.Reach.Is(Reach.ManyOrgs), 2),
        new(Incident.Reach.Is(Reach.OneOrg), 0.4),
    ];
}

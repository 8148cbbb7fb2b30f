using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <content>Words with which clients hide what Salesforce answered.</content>
public static partial class ClientFailures
{
    public static readonly Refusal ClientRefreshFailed = new("client-refresh-failed", Endpoint.Client)
    {
        Phrases =
        [
            "not refresh the access token", "not refresh access token", "could not be refreshed", "can't be refreshed", "cannot be refreshed", "can not be refreshed", "failed to refresh", "unable to refresh", "failed refreshing", "error refreshing",
            "error while refreshing", "refreshing the token failed", "refresh failed", "token refresh error", "refresh token is invalid", "invalid refresh token", "refresh token has expired", "refresh token expired", "refresh token is expired",
            "Please reconnect", "reconnect your account", "Connection Expired", "connection has expired", "needs to be reconnected", "re-authenticate your account", "reauthenticate your account", "TokenRefreshError", "RefreshError",
        ],
        Hides = [GrantRefusals.RefreshExpiredToken],
        Note = "The client says only that the refresh failed. Client wording; the answer itself is in the client's log.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientLoginFailed = new("client-login-failed", Endpoint.Client)
    {
        Phrases =
        [
            "check your username and password", "Verify the OAuth client secret and ID", "Invalid client credentials. Verify the OAuth client secret and ID", "check the username and password", "Authentication Failed:", "authentication fails", "authentication failed", "login fails", "login failed", "log in fails", "logging in fails", "login does not work",
            "login doesn't work", "unable to log in", "unable to login", "cannot log in", "can't log in", "could not log in", "failed to log in", "failed to login", "failed to authenticate", "unable to authenticate", "could not authenticate", "cannot authenticate",
            "can't authenticate", "invalid_credentials", "invalid credentials", "incorrect credentials", "AuthenticationError", "AuthenticationException", "LoginException", "SalesforceAuthenticationFailed",
        ],
        Hides = [GrantRefusals.PasswordAuthenticationFailure, SoapRefusals.SoapInvalidLogin, GrantRefusals.JwtUserHasNotApproved, GrantRefusals.JwtAudienceInvalid, GrantRefusals.ClientCredentialsNoUser],
        Note = "The client says only that the login failed. Client wording; Login History and the client's log say more.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal ClientSessionRefused = new("client-session-refused", Endpoint.Client)
    {
        Phrases =
        [
            "invalid or expired access token", "expired token error", "access token has expired", "access token expired", "access token is expired", "the token has expired", "your session has expired", "session has expired", "session is expired", "SessionExpirationException",
            "UnauthorizedException", "401 Unauthorized", "401 (Unauthorized)", "status code 401", "HTTP 401", "401 Client Error", "unauthorized error", "session is invalid or has expired", "session is no longer valid", "token is refused", "token is invalid", "invalid access token", "Invalid token",
        ],
        Hides = [ApiRefusals.RestInvalidSessionExpired],
        Note = "The client says only that its token was refused. Client wording.",
        Confidence = Confidence.Judged,
    };
}

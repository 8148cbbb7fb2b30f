using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

public static partial class LoginStatuses
{
    public static readonly LoginStatus ClientNoAccess = new("LOGIN_ERROR_CLIENT_NO_ACCESS", "")
    {
        Meaning = "No text published. By its name: this client program may not be used by this user.",
        Layer = "app",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus FailedNotApprovedForAccess = new("", "Failed: Not approved for access")
    {
        Aliases = ["User not assigned to Connected App"],
        Meaning = "The app admits admin-approved users only and this user is not among them, or the user never approved the app, or an administrator blocked it.",
        Layer = "app",
        Note = "Absent from the LOGIN_STATUS table. The code an EventLogFile row carries for it is unknown.",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus NoSetCookies = new("LOGIN_ERROR_NO_SET_COOKIES", "")
    {
        Meaning = "No text published. By its name: the browser did not accept cookies.",
        Layer = "client",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus PageRequiresLogin = new("LOGIN_ERROR_PAGE_REQUIRES_LOGIN", "")
    {
        Meaning = "No text published. By its name: a page was opened without a session.",
        Layer = "client",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus FailedTokenRequestIsAlreadyBeingProcessed = new("", "Failed: Token request is already being processed")
    {
        Meaning = "A second token request with the same refresh token or code arrived while the first was running. Transient; retry.",
        Layer = "oauth",
        Note = "Release note read second-hand (a public digest quotes the status).",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthApiDisabled = new("LOGIN_OAUTH_API_DISABLED", "Failed: OAuth API access disabled")
    {
        Meaning = "OAuth succeeded up to the point where the user (or org) has no API access.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthConsumerDeleted = new("LOGIN_OAUTH_CONSUMER_DELETED", "Failed: Consumer Deleted")
    {
        Meaning = "The app behind the consumer key was deleted.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthDsNotExpected = new("LOGIN_OAUTH_DS_NOT_EXPECTED", "Failed: Activation secret not expected")
    {
        Meaning = "An activation secret was sent although none was asked for (device-activation extension).",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthExceedGetAtLmt = new("LOGIN_OAUTH_EXCEED_GET_AT_LMT", "Failed: Get Access Token Limit Exceeded")
    {
        Meaning = "Too many access tokens were requested.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidCodeChallenge = new("LOGIN_OAUTH_INVALID_CODE_CHALLENGE", "Failed: Invalid Code Challenge")
    {
        Meaning = "The PKCE code_challenge is malformed or unacceptable.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidCodeVerifier = new("LOGIN_OAUTH_INVALID_CODE_VERIFIER", "Failed: Invalid Code Verifier")
    {
        Meaning = "The PKCE code_verifier does not match the challenge, or is missing.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidDevice = new("LOGIN_OAUTH_INVALID_DEVICE", "Failed: Device Id missing or not registered")
    {
        Meaning = "The device id is missing or not registered.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidDs = new("LOGIN_OAUTH_INVALID_DS", "Failed: Activation secret invalid")
    {
        Meaning = "The activation secret is wrong.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidDsig = new("LOGIN_OAUTH_INVALID_DSIG", "Failed: Signature Invalid")
    {
        Meaning = "A signature is wrong (OAuth 1.0a request signature by origin).",
        IsRareNamesake = true,
        Layer = "oauth",
        Note = "Whether a JWT bearer assertion with a bad signature is logged under this code is not documented; offer jwt-cert-mismatch as second candidate only when the symptom itself shows a JWT.",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidIp = new("LOGIN_OAUTH_INVALID_IP", "Failed: IP Address Not Allowed")
    {
        Meaning = "The source address is not allowed, or the login hours exclude the moment (the help page on OAuth error 1708 names both).",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidNonce = new("LOGIN_OAUTH_INVALID_NONCE", "Failed: Invalid Nonce")
    {
        Meaning = "OAuth 1.0a: invalid nonce. Also seen on a web-server flow when a code was presented again.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidSigMethod = new("LOGIN_OAUTH_INVALID_SIG_METHOD", "Failed: Invalid Signature Method")
    {
        Meaning = "OAuth 1.0a: signature method not supported.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidTimestamp = new("LOGIN_OAUTH_INVALID_TIMESTAMP", "Failed: Invalid Timestamp")
    {
        Meaning = "OAuth 1.0a: timestamp too far from the server clock.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidToken = new("LOGIN_OAUTH_INVALID_TOKEN", "Failed: Invalid Token")
    {
        Meaning = "The token presented (request, refresh or access token) is unknown, expired or revoked.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidVerifier = new("LOGIN_OAUTH_INVALID_VERIFIER", "Failed: Invalid Verifier")
    {
        Meaning = "OAuth 1.0a: verifier wrong.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthInvalidVersion = new("LOGIN_OAUTH_INVALID_VERSION", "Failed: Version Not Supported")
    {
        Meaning = "OAuth 1.0a: version parameter not supported.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthMissingDs = new("LOGIN_OAUTH_MISSING_DS", "Activation secret missing")
    {
        Meaning = "The activation secret is missing.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthNoCallbackUrl = new("LOGIN_OAUTH_NO_CALLBACK_URL", "Failed: Invalid Callback URL")
    {
        Meaning = "The callback URL is missing or not one of the registered ones.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthNoConsumer = new("LOGIN_OAUTH_NO_CONSUMER", "Missing Consumer Key Parameter")
    {
        Aliases = ["Failed: Missing Consumer Key Parameter"],
        Meaning = "No usable consumer: key missing, unknown, or the client failed to authenticate. Misleading text: seen when client_id was sent but the secret was wrong or missing (External Client App) and once after a JWT certificate change following a sandbox refresh.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthNoToken = new("LOGIN_OAUTH_NO_TOKEN", "Missing OAuth Token Parameter")
    {
        Meaning = "The token parameter is missing.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthNonceReplay = new("LOGIN_OAUTH_NONCE_REPLAY", "Failed: Nonce Replay Detected")
    {
        Meaning = "OAuth 1.0a: the same nonce was used twice.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthPackageMissing = new("LOGIN_OAUTH_PACKAGE_MISSING", "Package for this consumer is not installed in your organization")
    {
        Meaning = "The package that owns the app is not installed in this org.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthPackageOld = new("LOGIN_OAUTH_PACKAGE_OLD", "Installed package for this consumer is out of date")
    {
        Meaning = "The installed package that owns the app is too old.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus OauthUnexpectedParam = new("LOGIN_OAUTH_UNEXPECTED_PARAM", "Failed: Unexpected parameter")
    {
        Meaning = "The request carries a parameter that is not accepted there.",
        Layer = "oauth",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus UsernamePasswordFlowDisabled = new("", "Username-Password Flow Disabled")
    {
        Meaning = "grant_type=password was refused by the org setting, or because the app is an External Client App (which has no such flow). The client only sees \"authentication failure\".",
        Layer = "oauth",
        Note = "Also produced by unrelated SOAP/OAuth mixes: one CLI author treats the row as harmless because the tool then falls back to SOAP login().",
        Confidence = Confidence.Observed,
    };

    public static readonly LoginStatus EndSessionTxnSecurityPolicy = new("LOGIN_END_SESSION_TXN_SECURITY_POLICY", "")
    {
        Meaning = "No text published. By its name: a transaction security policy demanded that a session be ended.",
        Layer = "policy",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus HtpMethdInvalid = new("LOGIN_ERROR_HTP_METHD_INVALID", "Failed: Invalid HTTP method")
    {
        Meaning = "Login was sent with an HTTP method that is not accepted (GET instead of POST).",
        Layer = "request",
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus InvalidIdField = new("LOGIN_ERROR_INVALID_ID_FIELD", "")
    {
        Meaning = "No text published. By its name: the identifying field of the login request is invalid.",
        Layer = "request",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus PasswordEmpty = new("LOGIN_ERROR_PASSWORD_EMPTY", "")
    {
        Meaning = "No text published. By its name: no password was sent.",
        Layer = "request",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };

    public static readonly LoginStatus UsernameEmpty = new("LOGIN_ERROR_USERNAME_EMPTY", "")
    {
        Meaning = "No text published. By its name: no username was sent.",
        Layer = "request",
        IsReadFromNameOnly = true,
        Confidence = Confidence.Official,
    };
}

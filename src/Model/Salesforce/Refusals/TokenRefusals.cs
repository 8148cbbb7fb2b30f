using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>What the token endpoint answers whatever the grant.</summary>
public static partial class TokenRefusals
{
    public static readonly Refusal TokenClientIdentifierInvalid = new("token-client-identifier-invalid", Endpoint.Token)
    {
        Status = 400,
        Error = "invalid_client_id",
        Description = "client identifier invalid",
        Weight = 8,
        LoginHistory = "no row expected",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/omniphx/forrest/issues/184", "https://github.com/omniphx/forrest/issues/290", "https://github.com/arthurimirzian/salesforce-jwt-bearer-token-flow/issues/4", "https://github.com/robertmrk/aiosfstream/pull/12", "https://github.com/restforce/restforce/issues/46", "https://github.com/realdoug/omniauth-salesforce/issues/27", "public-file:49259693984", "public-file:69333872796", "public-file:53438766758", "public-file:71326024396"],
    };

    public static readonly Refusal TokenInvalidClientCredentials = new("token-invalid-client-credentials", Endpoint.Token)
    {
        Flows = [Flow.WebServer, Flow.Refresh, Flow.Password, Flow.ClientCredentials, Flow.Hybrid, Flow.JwtBearer],
        Status = 400,
        Error = "invalid_client",
        Description = "invalid client credentials",
        Phrases = ["invalid_client_credentials"],
        Weight = 10,
        LoginHistory = "Failed: Missing Consumer Key Parameter (observed 4x, misleading: the key was sent)",
        Note = "The literal invalid_client_credentials is a constant in the iOS SDK with the remark that it is documented but was never witnessed; it is not in the server enum. Status 401 for Basic authentication not observed.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/jpadilla/pyjwt/issues/366", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS (SFSDKOAuthConstants.h, SFSDKOAuth2.h)", "https://www.nango.dev/blog/salesforce-oauth-refresh-token-invalid-grant", "https://github.com/restforce/restforce/issues/338", "https://github.com/anthropics/claude-ai-mcp/issues/606", "https://github.com/forcedotcom/mcp-hosted/issues/7", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS/issues/3716", "public-file:49259693984", "public-file:55865104718"],
    };

    public static readonly Refusal TokenInvalidBasicAuthHeader = new("token-invalid-basic-auth-header", Endpoint.Token)
    {
        Error = "invalid_basic_auth_header",
        Note = "Enum value only; text and status unknown.",
        Confidence = Confidence.Official,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal TokenGrantTypeNotSupported = new("token-grant-type-not-supported", Endpoint.Token)
    {
        Status = 400,
        Error = "unsupported_grant_type",
        Description = "grant type not supported",
        LoginHistory = "no row expected (the grant was never read)",
        Note = "It does NOT report Permitted Users or policy. Disabled flows answer: password = invalid_grant/authentication failure, client credentials = invalid_grant/client credentials flow not enabled or no client credentials user enabled, device = invalid_grant/device flow is not enabled for the app, JWT = invalid_grant/invalid assertion (one ECA report), ECA plugin off = oauth_flow_disabled.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/dust-tt/dust/pull/11456", "https://github.com/django-salesforce/django-salesforce/issues/277", "https://github.com/SalesforceCommerceCloud/b2c-crm-sync/issues/16", "https://github.com/ChuckJonas/ts-force/issues/17", "https://github.com/MinnPost/object-sync-for-salesforce/issues/236", "https://github.com/Oyatel/CometD.NET/issues/20", "https://github.com/jsforce/jsforce/issues/706", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS/issues/3311", "https://stackoverflow.com/questions/10890467", "public-file:67282808798", "public-file:2440740973", "public-file:71326024396"],
    };

    public static readonly Refusal TokenInvalidAppAccess = new("token-invalid-app-access", Endpoint.Token)
    {
        Flows = [Flow.ClientCredentials, Flow.JwtBearer, Flow.WebServer, Flow.Refresh],
        Status = 400,
        Error = "invalid_app_access",
        Description = "user is not admin approved to access this app",
        LoginHistory = "Failed: Not approved for access",
        Note = "Official JWT list: invalid_app_access = user isn't approved by an admin. Proves that the user exists, the key and the signature are right.",
        Confidence = Confidence.Observed,
        Sources = ["Salesforce Help JWT bearer error list quoted in public-file:13050588763", "public-file:61963301500", "public-file:69421441648", "public-file:59237874012", "public-file:3064121781", "public-file:53394916114", "public-file:60791859002", "https://github.com/forcedotcom/cli/issues/3260"],
    };

    public static readonly Refusal TokenIpRestricted = new("token-ip-restricted", Endpoint.Token)
    {
        Flows = [Flow.WebServer, Flow.Refresh, Flow.JwtBearer, Flow.SamlBearer, Flow.ClientCredentials, Flow.Hybrid],
        Status = 400,
        Error = "invalid_grant",
        Description = "ip restricted",
        Phrases = ["IP_RESTRICTED"],
        Weight = 3,
        LoginHistory = "Restricted IP (LOGIN_ERROR_RESTRICTED_DOMAIN), Login Type \"Remote Access 2.0\"; OAuth variant LOGIN_OAUTH_INVALID_IP \"Failed: IP Address Not Allowed\"",
        Note = "The literal IP_RESTRICTED was found nowhere (issues, code, enum). Older wording: \"ip restricted or invalid login hours\". For client credentials the profile of the Run As user counts.",
        Confidence = Confidence.Observed,
        Sources = ["https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_app_continuous_ip.htm", "Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS (SFSDKOAuthConstants.h, SFSDKOAuth2.h)", "https://github.com/forceworkbench/forceworkbench/issues/772", "https://github.com/sfdx-actions/setup-sfdx/issues/17", "https://intercom.help/salescore/ja/articles/11507432", "https://help.salesforce.com/s/articleView?id=xcloud.set_ip_allowlist_for_refresh_tokens.htm&language=en_US&type=5", "public-file:34073124756", "public-file:56796189932", "public-file:63301965951", "public-file:24706444357", "public-file:34326302976"],
    };

    public static readonly Refusal TokenLoginRateExceeded = new("token-login-rate-exceeded", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer, Flow.Password, Flow.Refresh, Flow.ClientCredentials],
        Status = 400,
        Error = "invalid_grant",
        Description = "login rate exceeded",
        Retry = "after up to 1 hour",
        LoginHistory = "Login rate exceeded (LOGIN_ERROR_RATE_EXCEEDED); not every refused attempt is written",
        Confidence = Confidence.Observed,
        Sources = ["https://help.salesforce.com/s/articleView?id=000381578", "https://help.salesforce.com/apex/HTViewSolution?id=000233559&language=en_US", "https://github.com/n8n-io/n8n/issues/31948", "https://github.com/n8n-io/n8n/pull/32325", "https://github.com/restforce/restforce/pull/744", "https://github.com/restforce/restforce/issues/412", "https://github.com/forcedotcom/cli/issues/3297"],
    };

    public static readonly Refusal TokenInactiveUser = new("token-inactive-user", Endpoint.Token)
    {
        Flows = [Flow.Refresh, Flow.WebServer, Flow.JwtBearer, Flow.Password],
        Status = 400,
        Error = "invalid_grant",
        Description = "inactive user",
        Phrases = ["User is inactive"],
        LoginHistory = "User is inactive (LOGIN_ERROR_USER_INACTIVE)",
        Note = "Three independent sightings of the wire text; the codes inactive_user/inactive_org are documentation only.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/restforce/restforce/issues/303", "https://help.crossbeam.com/en/articles/4136739-troubleshooting-your-salesforce-connection", "public-file:34073124756"],
    };

    public static readonly Refusal TokenInactiveOrganization = new("token-inactive-organization", Endpoint.Token)
    {
        Flows = [Flow.Refresh, Flow.WebServer],
        Status = 400,
        Error = "invalid_grant",
        Description = "inactive organization",
        LoginHistory = "no org left to look in; LOGIN_ERROR_ORG_* if it still exists",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/joeferraro/MavensMate/issues/863", "public-file:34073124756"],
    };

    public static readonly Refusal TokenAccessDeniedWithoutConsent = new("token-access-denied-without-consent", Endpoint.Token)
    {
        Flows = [Flow.ClientCredentials, Flow.Password],
        Error = "access_denied",
        Description = "end-user denied authorization",
        Note = "No person denied anything: these grants have no consent page. Status not recorded; one sighting per cause.",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:61639183317", "https://github.com/forcedotcom/Salesforce-CDP-jdbc/issues/180"],
    };

    public static readonly Refusal TokenTooManyScopes = new("token-too-many-scopes", Endpoint.Token)
    {
        Flows = [Flow.ClientCredentials],
        Status = 400,
        Error = "invalid_request",
        Description = "too many scopes requested",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:56796189932"],
    };

    public static readonly Refusal TokenOauthFlowDisabled = new("token-oauth-flow-disabled", Endpoint.Token)
    {
        Flows = [Flow.ClientCredentials, Flow.JwtBearer, Flow.Refresh],
        Status = 400,
        Error = "oauth_flow_disabled",
        Description = "The external client app or the OAuth plugin is disabled.",
        Phrases = ["oauth_flow_disabled", "The external client app or the OAuth plugin is disabled"],
        Note = "One project recorded it as a real answer; it adds that the same answer came with a wrong secret, so the app state is checked first. A second project treats the code as a final sign-in error on refresh.",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:58134812155", "public-file:58400682995", "public-file:23696749480", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)", "metadata reference ExtlClntAppConfigurablePolicies (public-file:52556520054)"],
    };

    public static readonly Refusal TokenAppNotFound = new("token-app-not-found", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer, Flow.Refresh, Flow.ClientCredentials, Flow.WebServer],
        Status = 400,
        Error = "app_not_found",
        Description = "External client app is not installed in this org",
        LoginHistory = "none found",
        Note = "Seen since Spring '26. Official endpoint page still lists login/test hosts.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/n8n-io/n8n/issues/28990", "https://github.com/n8n-io/n8n/pull/29016", "https://github.com/simstudioai/sim/pull/6508", "https://github.com/forcedotcom/cli/issues/3482", "https://github.com/forcedotcom/cli/issues/3638", "https://github.com/dust-tt/dust/pull/26727", "public-file:1773407232", "public-file:60537259629", "public-file:60704309351", "public-file:65776565792", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal TokenAppBlocked = new("token-app-blocked", Endpoint.Token)
    {
        Error = "app_blocked",
        Phrases = ["app_blocked", "fail_close_app_blocked"],
        Note = "Enum values only; text, status and condition unknown.",
        Confidence = Confidence.Official,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)", "forcedotcom/SalesforceMobileSDK-iOS OAuth error enum (public-file:59721490027)"],
    };

    public static readonly Refusal TokenUnknownErrorRetry = new("token-unknown-error-retry", Endpoint.Token)
    {
        Flows = [Flow.WebServer],
        Error = "unknown_error",
        Description = "retry your request",
        Retry = "yes, few times",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/forcedotcom/sfdx-core/issues/163", "https://github.com/forceworkbench/forceworkbench/issues/821", "public-file:56589220346", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal TokenServerUnavailable = new("token-server-unavailable", Endpoint.Token)
    {
        Status = 503,
        Error = "service_unavailable",
        Phrases = ["server_error", "service_unavailable", "system_down"],
        Retry = "yes",
        Note = "Enum values official; a 503 was reported once. Bodies can be HTML: do not assume JSON.",
        Confidence = Confidence.Observed,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)", "GitHub issue restforcephp #22 (owner not recorded)"],
    };

    public static readonly Refusal TokenScopeParameterNotSupported = new("token-scope-parameter-not-supported", Endpoint.Token)
    {
        Flows = [Flow.Refresh, Flow.ClientCredentials, Flow.WebServer, Flow.JwtBearer],
        Status = 400,
        Error = "invalid_request",
        Description = "scope parameter not supported",
        Note = "Seven independent sightings over four grants.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/danny-avila/LibreChat/pull/13412", "https://github.com/appsmithorg/appsmith/issues/30239", "public-file:33801110350", "public-file:52673794436", "public-file:54916927231", "public-file:68984132573", "public-file:56399098254", "public-file:55865104718"],
    };

    public static readonly Refusal TokenEcaStateEnums = new("token-eca-state-enums", Endpoint.Token)
    {
        Error = "ecapp_policy_not_found",
        Phrases = ["ecapp_policy_not_found", "oauth_policy_not_found", "invalid_distribution_state", "installation_error"],
        Note = "Enum values only; causes are our reading of the names.",
        Confidence = Confidence.Official,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)", "forcedotcom/SalesforceMobileSDK-iOS OAuth error enum (public-file:59721490027)"],
    };

    public static readonly Refusal TokenAppAttestation = new("token-app-attestation", Endpoint.Token)
    {
        Flows = [Flow.WebServer, Flow.Refresh, Flow.Hybrid],
        Status = 400,
        Error = "client_blocked",
        Phrases = ["client_blocked", "client_blocked_retry", "app_attest_failed", "app_attest_failed_retry"],
        Note = "The two SDKs disagree on the wire values: iOS client_blocked(_retry), Android enum app_attest_failed(_retry), while the Android PR text has client_blocked_retry.",
        Confidence = Confidence.Official,
        Sources = ["forcedotcom/SalesforceMobileSDK-iOS OAuth error enum (public-file:59721490027)", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)", "https://github.com/forcedotcom/SalesforceMobileSDK-Android/pull/2916"],
    };

    public static readonly Refusal TokenDpop = new("token-dpop", Endpoint.Token)
    {
        Error = "invalid_dpop_proof",
        Phrases = ["invalid_dpop_proof", "use_dpop_nonce"],
        Note = "Enum values only.",
        Confidence = Confidence.Official,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal TokenIdentityRegistrationEnums = new("token-identity-registration-enums", Endpoint.Token)
    {
        Error = "failed_registration",
        Phrases = ["exceeded_registration_limit", "failed_registration", "registration_error", "invalid_otp", "otp_error", "login_error", "invalid_expid", "unsupported_expid"],
        Note = "Enum values only: headless identity, dynamic client registration, one-time passwords; outside the core. Dynamic registration is limited to 100 apps per org (second-hand).",
        Confidence = Confidence.Official,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal TokenActivationSecretInvalid = new("token-activation-secret-invalid", Endpoint.Token)
    {
        Status = 400,
        Error = "invalid_grant",
        Description = "activation secret invalid",
        LoginHistory = "Failed: Activation secret invalid (LOGIN_OAUTH_INVALID_DS)",
        Confidence = Confidence.Claimed,
        Sources = ["https://github.com/restforce/restforce/issues/826", "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm"],
    };

    public static readonly Refusal TokenRequestAlreadyProcessed = new("token-request-already-processed", Endpoint.Token)
    {
        Flows = [Flow.Refresh, Flow.WebServer, Flow.Hybrid],
        Status = 400,
        Error = "invalid_grant",
        Description = "token request is already being processed",
        Retry = "yes, within seconds",
        LoginHistory = "Failed: Token request is already being processed (official)",
        Note = "The only invalid_grant that should be retried. Release-note example: 400, Content-Type: application/json, Cache-Control: no-store. From Summer '24 to Winter '25 the same race answered \"expired authorization code\" on a REFRESH request.",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=release-notes.rn_security_refresh_token_requests.htm&release=250&type=5", "https://help.salesforce.com/s/articleView?id=release-notes.rn_security_refresh_token_error.htm&release=252&type=5", "public-file:60085978363", "public-file:60076017320", "public-file:6206709479", "public-file:54567961317", "public-file:71445814280", "public-file:69489790921", "https://github.com/segmentio/action-destinations/pull/2300", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS/issues/3731"],
    };

    public static readonly Refusal TokenRedirectUriMismatch = new("token-redirect-uri-mismatch", Endpoint.Token)
    {
        Flows = [Flow.WebServer, Flow.Device],
        Status = 400,
        Error = "redirect_uri_mismatch",
        Description = "redirect_uri must match configuration",
        Confidence = Confidence.Claimed,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)", "public-file:48291879314", "public-file:55591260976"],
    };
}

using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>What SOAP login() and SOAP calls answer.</summary>
public static partial class SoapRefusals
{
    public static readonly Refusal SoapInvalidLogin = new("soap-invalid-login", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "INVALID_LOGIN",
        Description = "Invalid username, password, security token; or user locked out.",
        Phrases = ["INVALID_LOGIN", "Invalid username, password, security token", "Invalid username, user not active"],
        LoginHistory = "Invalid Password | Failed: API security token required | Password lockout | ...",
        Note = "Not OAuth: a client that shows this calls SOAP login() although it may be configured with OAuth.",
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/platform/api/guide/sforce-api-calls-login.html", "ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://github.com/simple-salesforce/simple-salesforce/issues/671", "https://github.com/jsforce/jsforce/issues/1192", "https://github.com/egen/spark-salesforce/issues/24", "https://github.com/forcedotcom/dataloader/issues/1388"],
    };

    public static readonly Refusal SoapMustUseSecurityToken = new("soap-must-use-security-token", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "LOGIN_MUST_USE_SECURITY_TOKEN",
        Description = "Invalid username, password, security token; or user locked out. Are you at a new location? ...",
        Phrases = ["LOGIN_MUST_USE_SECURITY_TOKEN", "Are you at a new location"],
        LoginHistory = "Failed: API security token required (LOGIN_ERROR_MUST_USE_API_TOKEN)",
        Confidence = Confidence.Observed,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://pastebin.com/vTPEXZKG"],
    };

    public static readonly Refusal SoapExpiredPassword = new("soap-expired-password", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "INVALID_OPERATION_WITH_EXPIRED_PASSWORD",
        Description = "The users password has expired, you must call SetPassword before attempting any other API operations",
        Phrases = ["INVALID_OPERATION_WITH_EXPIRED_PASSWORD", "password has expired"],
        LoginHistory = "Success",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/apex/HTViewSolution?id=000212767&language=en_US", "https://github.com/jsforce/jsforce/issues/1308", "https://github.com/SalesforceAIResearch/CRMArena/issues/22"],
    };

    public static readonly Refusal SoapLoginDisabled = new("soap-login-disabled", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "INVALID_OPERATION",
        Description = "SOAP API login() is disabled by default in this org. Contact the org administrator to enable SOAP API login().",
        Phrases = ["SOAP API login() is disabled"],
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/platform/api/guide/sforce-api-calls-login.html", "https://help.salesforce.com/s/articleView?id=005132110&type=1", "public-file:54852338973", "https://github.com/OpenFn/adaptors/issues/1715", "https://github.com/jsforce/jsforce/issues/1771"],
    };

    public static readonly Refusal SoapUseAnyApiAuth = new("soap-use-any-api-auth", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "INSUFFICIENT_ACCESS",
        Note = "Code from the login() reference; text unknown.",
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/platform/api/guide/sforce-api-calls-login.html", "https://help.salesforce.com/s/articleView?id=005132110&type=1"],
    };

    public static readonly Refusal SoapVersionGone = new("soap-version-gone", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "UNSUPPORTED_API_VERSION",
        Phrases = ["UNSUPPORTED_API_VERSION", "410: GONE", "InvalidVersion"],
        LoginHistory = "Failed: API Version Removed. ... (LOGIN_ERROR_API_TOO_OLD)",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=005132110&type=1", "https://developer.salesforce.com/docs/atlas.en-us.256.0.api.meta/api/api_eol_soap.htm"],
    };

    public static readonly Refusal SoapSsoGatewayInvalid = new("soap-sso-gateway-invalid", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "INVALID_SSO_GATEWAY_URL",
        Description = "the single sign on gateway url for the org is invalid",
        Phrases = ["INVALID_SSO_GATEWAY_URL"],
        LoginHistory = "The Single Sign-On Gateway URL is invalid (LOGIN_ERROR_SSO_URL_INVALID)",
        Confidence = Confidence.Observed,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://github.com/simple-salesforce/simple-salesforce/issues/279", "public-file:65718024972", "public-file:70542088475"],
    };

    public static readonly Refusal SoapSsoDown = new("soap-sso-down", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "SSO_SERVICE_DOWN",
        Description = "the single sign on service for the org is down",
        Phrases = ["SSO_SERVICE_DOWN"],
        LoginHistory = "LOGIN_ERROR_SSO_SVC_DOWN",
        Confidence = Confidence.Observed,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://github.com/simple-salesforce/simple-salesforce/issues/493"],
    };

    public static readonly Refusal SoapLoginRateExceeded = new("soap-login-rate-exceeded", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "LOGIN_RATE_EXCEEDED",
        Phrases = ["LOGIN_RATE_EXCEEDED"],
        Retry = "after up to 1 hour",
        LoginHistory = "Login rate exceeded",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=000381578", "https://help.salesforce.com/apex/HTViewSolution?id=000233559&language=en_US"],
    };

    public static readonly Refusal SoapRestrictedDomain = new("soap-restricted-domain", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "LOGIN_DURING_RESTRICTED_DOMAIN",
        Phrases = ["LOGIN_DURING_RESTRICTED_DOMAIN"],
        LoginHistory = "Restricted IP (LOGIN_ERROR_RESTRICTED_DOMAIN): \"domain\" means IP here",
        Note = "Enum value; text not recorded.",
        Confidence = Confidence.Official,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm"],
    };

    public static readonly Refusal SoapRestrictedTime = new("soap-restricted-time", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "LOGIN_DURING_RESTRICTED_TIME",
        Phrases = ["LOGIN_DURING_RESTRICTED_TIME"],
        LoginHistory = "Restricted time (LOGIN_ERROR_RESTRICTED_TIME)",
        Confidence = Confidence.Official,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm"],
    };

    public static readonly Refusal SoapPasswordLockout = new("soap-password-lockout", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "PASSWORD_LOCKOUT",
        Phrases = ["PASSWORD_LOCKOUT"],
        LoginHistory = "Password lockout (LOGIN_ERROR_PASSWORD_LOCKOUT)",
        Confidence = Confidence.Official,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm"],
    };

    public static readonly Refusal SoapLoginChallenge = new("soap-login-challenge", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "LOGIN_CHALLENGE_ISSUED",
        Phrases = ["LOGIN_CHALLENGE_ISSUED", "LOGIN_CHALLENGE_PENDING"],
        LoginHistory = "Failed: Computer activation required / pending",
        Confidence = Confidence.Official,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm"],
    };

    public static readonly Refusal SoapOrgState = new("soap-org-state", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "ORG_LOCKED",
        Phrases = ["ORG_LOCKED", "ORG_IN_MAINTENANCE", "TRIAL_EXPIRED", "SERVER_UNAVAILABLE"],
        LoginHistory = "LOGIN_ERROR_ORG_*",
        Confidence = Confidence.Official,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm"],
    };

    public static readonly Refusal SoapApiDisabled = new("soap-api-disabled", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 500,
        Error = "API_DISABLED_FOR_ORG",
        Phrases = ["API_DISABLED_FOR_ORG", "API_CURRENTLY_DISABLED"],
        Confidence = Confidence.Official,
        Sources = ["ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP", "https://developer.salesforce.com/docs/atlas.en-us.264.0.api_rest.meta/api_rest/errorcodes.htm"],
    };

    public static readonly Refusal SoapSessionNotValidForApi = new("soap-session-not-valid-for-api", Endpoint.Soap)
    {
        Status = 500,
        Error = "INVALID_SESSION_ID",
        Description = "This session is not valid for use with the API",
        LoginHistory = "Success at login",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/forcedotcom/dataloader/issues/1641", "https://github.com/forcedotcom/cli/issues/3297", "https://help.salesforce.com/s/articleView?id=xcloud.jwt_access_tokens.htm&language=en_US&type=5"],
    };

    public static readonly Refusal SoapIllegalSession = new("soap-illegal-session", Endpoint.Soap)
    {
        Status = 500,
        Error = "INVALID_SESSION_ID",
        Description = "Invalid Session ID found in SessionHeader: Illegal Session",
        Phrases = ["Illegal Session"],
        LoginHistory = "a blocked row from the tool's server IP",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/pgonzaleznetwork/HappySoup.io/issues/214"],
    };

    public static readonly Refusal Soap405OnlyPost = new("soap-405-only-post", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Status = 405,
        Description = "Only POST allowed",
        LoginHistory = "none",
        Note = "SOAP cousin of \"grant type not supported\".",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/jsforce/jsforce/issues/1352", "https://github.com/tsmztech/mcp-server-salesforce/issues/1", "https://github.com/OpenFn/adaptors/issues/295"],
    };

    public static readonly Refusal SoapLoginFaultEmpty = new("soap-login-fault-empty", Endpoint.Soap)
    {
        Flows = [Flow.SoapLogin],
        Phrases = ["LoginFault: null"],
        Note = "SOAP login() fault without a text.",
        Confidence = Confidence.Judged,
    };
}

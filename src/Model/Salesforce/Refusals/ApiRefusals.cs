using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>What the APIs and the smaller OAuth endpoints answer.</summary>
public static partial class ApiRefusals
{
    public static readonly Refusal RevokeUnsupportedTokenType = new("revoke-unsupported-token-type", Endpoint.Revoke)
    {
        Status = 400,
        Error = "unsupported_token_type",
        Description = "this token type is not supported",
        LoginHistory = "none",
        Note = "Body: error=unsupported_token_type&error_description=this%20token%20type%20is%20not%20supported, not JSON.",
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/platform/mobile-sdk/guide/oauth-revoking-tokens.html", "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_revoke_token.htm", "https://github.com/omniphx/forrest/issues/213"],
    };

    public static readonly Refusal RevokeInvalidToken = new("revoke-invalid-token", Endpoint.Revoke)
    {
        Status = 400,
        Error = "invalid_token",
        LoginHistory = "none",
        Note = "JSONP variant (GET with callback) answers {\"error\":\"invalid_token\"}. Success is 200.",
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/platform/mobile-sdk/guide/oauth-revoking-tokens.html", "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_revoke_token.htm", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal IntrospectInactive = new("introspect-inactive", Endpoint.Introspect)
    {
        Status = 200,
        Phrases = ["\"active\":false", "\"active\": false", "\"active\" : false"],
        LoginHistory = "none",
        Note = "RFC 7662 answer. Error answers for wrong client authentication: unknown.",
        Confidence = Confidence.Claimed,
        Sources = ["Newspack plugin checks active on this endpoint (public-file:3278853404)", "Nango checks data.active (public-file:12151170807)"],
    };

    public static readonly Refusal UserinfoBadOauthToken = new("userinfo-bad-oauth-token", Endpoint.UserInfo)
    {
        Status = 403,
        Error = "Bad_OAuth_Token",
        LoginHistory = "none",
        Note = "403, not 401, and a bare word, not JSON: generic HTTP layers miss it. Mobile SDKs special-case it.",
        Confidence = Confidence.Observed,
        Sources = ["https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_using_openid.htm", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS/issues/3398", "https://github.com/forcedotcom/SalesforceMobileSDK-Android/pull/2430", "https://github.com/jsforce/jsforce/pull/736", "https://www.drupal.org/project/salesforce/issues/3191597", "public-file:70928701829"],
    };

    public static readonly Refusal UserinfoMissingOauthToken = new("userinfo-missing-oauth-token", Endpoint.UserInfo)
    {
        Error = "Missing_OAuth_Token",
        Note = "Code list of a tool; status not confirmed.",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:56115630774"],
    };

    public static readonly Refusal IdentityBadId = new("identity-bad-id", Endpoint.UserInfo)
    {
        Status = 404,
        Error = "Bad_Id",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/mike4aday/SwiftlySalesforce/issues/120"],
    };

    public static readonly Refusal SingleaccessBadToken = new("singleaccess-bad-token", Endpoint.UserInfo)
    {
        Status = 403,
        Error = "Bad_OAuth_Token",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:54661565888"],
    };

    public static readonly Refusal SingleaccessInvalidScope = new("singleaccess-invalid-scope", Endpoint.UserInfo)
    {
        Status = 403,
        Error = "Invalid_Scope",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:54661565888"],
    };

    public static readonly Refusal RestInvalidSessionExpired = new("rest-invalid-session-expired", Endpoint.Rest)
    {
        Status = 401,
        Error = "INVALID_SESSION_ID",
        Description = "Session expired or invalid",
        Weight = 10,
        LoginHistory = "Success row of the login is normal; no row for the API call (Event Monitoring API event at most)",
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/atlas.en-us.264.0.api_rest.meta/api_rest/errorcodes.htm", "https://github.com/jsforce/jsforce/issues/386", "https://github.com/sfdx-mass-action-scheduler/sfdx-mass-action-scheduler/issues/122", "https://github.com/jstanden/cerb/issues/836", "https://github.com/forcedotcom/postman-salesforce-apis/issues/40", "https://github.com/forcedotcom/postman-salesforce-apis/issues/46", "https://github.com/restforce/restforce/issues/284"],
    };

    public static readonly Refusal RestNotValidForRest = new("rest-not-valid-for-rest", Endpoint.Rest)
    {
        Status = 401,
        Error = "INVALID_SESSION_ID",
        Description = "This session is not valid for use with the REST API",
        Weight = 4,
        LoginHistory = "Success at login",
        Note = "Different from \"Session expired or invalid\": refreshing does not help, which makes naive clients loop.",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=005226515", "https://github.com/NangoHQ/nango/issues/4344", "https://github.com/dufoli/Salesforce-Inspector-Advanced/issues/244", "https://github.com/sorenkrabbe/Chrome-Salesforce-inspector/issues/149", "https://github.com/forcedotcom/b2b-commerce-on-lightning-quickstart/pull/56", "https://www.nango.dev/blog/fix-salesforce-invalid-session-id-error", "public-file:1616331872", "public-file:62038507837", "public-file:51957365954", "public-file:67253174504", "public-file:70423954032", "public-file:55585278411"],
    };

    public static readonly Refusal RestApiDisabledForOrg = new("rest-api-disabled-for-org", Endpoint.Rest)
    {
        Status = 403,
        Error = "API_DISABLED_FOR_ORG",
        Description = "The REST API is not enabled for this Organization.",
        Phrases = ["API_DISABLED_FOR_ORG", "REST API is not enabled for this Organization"],
        LoginHistory = "Success at login",
        Note = "Variant \"limits resource is not enabled\": user lacks View Setup and Configuration (vendor says likely).",
        Confidence = Confidence.Observed,
        Sources = ["https://developer.salesforce.com/docs/atlas.en-us.264.0.api_rest.meta/api_rest/errorcodes.htm", "https://help.crossbeam.com/en/articles/4136739-troubleshooting-your-salesforce-connection", "https://github.com/omniphx/forrest/issues/160", "https://github.com/wso2-attic/ballerina-integrator/issues/679", "https://github.com/restforce/restforce/pull/646", "https://docs.sequin.io"],
    };

    public static readonly Refusal RestApiCurrentlyDisabled = new("rest-api-currently-disabled", Endpoint.Rest)
    {
        Status = 403,
        Error = "API_CURRENTLY_DISABLED",
        Description = "API is disabled for this User",
        Phrases = ["API_CURRENTLY_DISABLED"],
        Confidence = Confidence.Observed,
        Sources = ["public-file:3516835188", "ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP"],
    };

    public static readonly Refusal RestRequestLimitExceeded = new("rest-request-limit-exceeded", Endpoint.Rest)
    {
        Status = 403,
        Error = "REQUEST_LIMIT_EXCEEDED",
        Phrases = ["REQUEST_LIMIT_EXCEEDED"],
        Note = "Not an authentication failure; often blamed on OAuth.",
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/atlas.en-us.264.0.api_rest.meta/api_rest/errorcodes.htm", "ExceptionCode enum of partner.wsdl, developerforce/Force.com-Toolkit-for-PHP"],
    };

    public static readonly Refusal RestUrlNotReset = new("rest-url-not-reset", Endpoint.Rest)
    {
        Status = 400,
        Error = "URL_NOT_RESET",
        Description = "Destination URL not reset. The URL returned from login must be set",
        Phrases = ["URL_NOT_RESET", "Destination URL not reset"],
        Note = "SOAP: UNKNOWN_EXCEPTION with the same text.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/felixlindstrom/python-salesforce-api/issues/6", "https://github.com/forcedotcom/cli/issues/1564", "https://github.com/forcedotcom/dataloader/pull/1298", "https://github.com/restforce/restforce/issues/939"],
    };

    public static readonly Refusal RestInvalidJwtFormat = new("rest-invalid-jwt-format", Endpoint.Rest)
    {
        Status = 401,
        Error = "INVALID_JWT_FORMAT",
        Phrases = ["INVALID_JWT_FORMAT", "INVALID_AUTH_HEADER", "INVALID_ISS"],
        Confidence = Confidence.Observed,
        Sources = ["https://help.salesforce.com/s/articleView?id=xcloud.jwt_access_tokens.htm&language=en_US&type=5", "https://github.com/bgaldino/rlm-base-dev/pull/229", "public-file:61639183317"],
    };

    public static readonly Refusal AgentApiEmpty404 = new("agent-api-empty-404", Endpoint.AgentApi)
    {
        Status = 404,
        Confidence = Confidence.Claimed,
        Sources = ["public-file:69421441648", "public-file:53438766758"],
    };

    public static readonly Refusal CometdAuthenticationInvalid = new("cometd-authentication-invalid", Endpoint.Streaming)
    {
        Status = 401,
        Description = "401::Authentication invalid",
        Phrases = ["403::Unknown client"],
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/jcustenborder/kafka-connect-salesforce/issues/20", "https://github.com/forcedotcom/EMP-Connector/issues/4"],
    };

    public static readonly Refusal PubsubAuthentication = new("pubsub-authentication", Endpoint.PubSub)
    {
        Phrases = ["Provide valid authentication via metadata headers"],
        Note = "Pub/Sub API refused the token.",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal PageUrlGone = new("page-url-gone", Endpoint.Rest)
    {
        Phrases = ["URL No Longer Exists"],
        Note = "The host does not serve this address (any more).",
        Confidence = Confidence.Judged,
    };

    public static readonly Refusal RestLimitsNotEnabled = new("rest-limits-not-enabled", Endpoint.Rest)
    {
        Phrases = ["limits resource is not enabled"],
        Note = "REST limits resource refused.",
        Confidence = Confidence.Judged,
    };
}

using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>What the authorize step answers: redirects, error pages and bare bodies.</summary>
public static partial class AuthorizeRefusals
{
    public static readonly Refusal AuthorizeRedirectUriMismatch = new("authorize-redirect-uri-mismatch", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "redirect_uri_mismatch",
        Description = "redirect_uri must match configuration",
        Weight = 10,
        LoginHistory = "none found; related OAuth status: LOGIN_OAUTH_NO_CALLBACK_URL = \"Failed: Invalid Callback URL\"",
        Note = "Answered on the Salesforce host; never redirected to the (untrusted) callback. Body is form-encoded (error=...&error_description=...) without a usable Content-Type, so browsers download a file called \"authorize\" and WebViews show it inside <pre>. HTTP status not recorded by any source.",
        Confidence = Confidence.Observed,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "https://github.com/sfdx-mass-action-scheduler/sfdx-mass-action-scheduler/issues/29", "https://github.com/dufoli/Salesforce-Inspector-Advanced/issues/203", "https://github.com/sfdx-mass-action-scheduler/sfdx-mass-action-scheduler/issues/50", "https://github.com/cognizant-ai-lab/nsflow/issues/233", "https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html"],
    };

    public static readonly Refusal AuthorizeRedirectUriMissing = new("authorize-redirect-uri-missing", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "redirect_uri_missing",
        Description = "Redirect_uri not provided",
        Note = "Description as in the documentation; wire spelling of the description not observed.",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal AuthorizeClientIdentifierInvalid = new("authorize-client-identifier-invalid", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "invalid_client_id",
        Description = "client identifier invalid",
        Weight = 6,
        LoginHistory = "no row expected (no user identified yet)",
        Confidence = Confidence.Observed,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "https://github.com/syndesisio/syndesis/issues/1277", "https://github.com/jsforce/jsforce/issues/762", "https://github.com/forcedotcom/postman-salesforce-apis/issues/42", "https://github.com/pozil/salesforce-react-integration/issues/15", "https://github.com/anthropics/claude-ai-mcp/issues/986", "https://github.com/dxatscale/sfpowerkit/issues/588"],
    };

    public static readonly Refusal AuthorizeUnsupportedResponseType = new("authorize-unsupported-response-type", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "unsupported_response_type",
        Description = "Response type not supported",
        Note = "Description as documented; not observed on the wire.",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal AuthorizeInvalidRequestTransport = new("authorize-invalid-request-transport", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "invalid_request",
        Phrases = ["HTTPS required", "Must use HTTP GET", "Out-of-band not supported"],
        Note = "Three documented descriptions; not observed on the wire.",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911"],
    };

    public static readonly Refusal AuthorizePkceChallengeMissing = new("authorize-pkce-challenge-missing", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.Hybrid],
        Error = "invalid_request",
        Description = "missing required code challenge",
        Weight = 10,
        LoginHistory = "none found",
        Note = "Proves that the consumer key and callback are valid: both are checked before.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/pgonzaleznetwork/HappySoup.io/issues/252", "https://github.com/activepieces/activepieces/issues/15615", "https://github.com/airbytehq/airbyte/pull/85057", "public-file:60362543354", "public-file:46853597572", "public-file:70896511812", "public-file:69530908329", "public-file:67055585502", "https://developer.salesforce.com/docs/atlas.en-us.packagingGuide.meta/packagingGuide/secure_code_ac_eca.htm"],
    };

    public static readonly Refusal AuthorizeInternalServerErrorPage = new("authorize-internal-server-error-page", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Phrases = ["An internal server error has occurred", "An error has occurred while processing your request"],
        LoginHistory = "look here first: the page itself says nothing",
        Confidence = Confidence.Claimed,
        Sources = ["https://github.com/superfell/SoqlX/issues/178", "https://github.com/tprouvot/Salesforce-Inspector-reloaded/issues/1229"],
    };

    public static readonly Refusal AuthorizeScopeNotAllowed = new("authorize-scope-not-allowed", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "invalid_scope",
        Description = "the requested scope is not allowed",
        Weight = 6,
        Note = "URL form: /setup/secur/RemoteAccessErrorPage.apexp?error=invalid_scope&error_description=the+requested+scope+is+not+allowed; the screen only shows OAUTH_APPROVAL_ERROR_GENERIC.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/forcedotcom/mcp-hosted/issues/1", "https://github.com/forcedotcom/mcp-hosted/issues/47", "https://github.com/jetstreamapp/jetstream/issues/1462"],
    };

    public static readonly Refusal AuthorizeScopeLegacyVariants = new("authorize-scope-legacy-variants", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "OAUTH_DISALLOWED_SCOPES",
        Description = "the requested scope is not allowed",
        Phrases = ["OAUTH_DISALLOWED_SCOPES", "the requested scope is not available"],
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/forcedotcom/SalesforceMobileSDK-Android/issues/2290", "https://github.com/forcedotcom/SalesforceMobileSDK-Android/issues/2343", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS/issues/211", "https://github.com/forcedotcom/SalesforceMobileSDK-Android/issues/1802"],
    };

    public static readonly Refusal AuthorizeScopeDocumented = new("authorize-scope-documented", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "invalid_scope",
        Description = "Requested scope is invalid, unknown, or malformed",
        Note = "Documented description; the observed wording is \"the requested scope is not allowed\".",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911"],
    };

    public static readonly Refusal AuthorizeAppMustBeInstalled = new("authorize-app-must-be-installed", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "invalid_client",
        Description = "app must be installed into org",
        Weight = 2,
        LoginHistory = "none found; the usage page now lists automatically denied attempts",
        Note = "Page: https://<mydomain>.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp?error=invalid_client&error_description=app+must+be+installed+into+org (+ state). While the page is open the client gets no callback at all; some clients later report \"The user did not approve access.\"",
        Confidence = Confidence.Observed,
        Sources = ["https://help.salesforce.com/s/articleView?id=005132365", "https://help.salesforce.com/s/articleView?id=005385096", "https://support.movedata.io/knowledgebase/technical/oauth-error-approve-uninstalled-connected-apps/", "https://www.nango.dev/blog/fix-salesforce-oauth-approval-error-generic", "https://www.xappex.com/blog/oauth-approval-error-generic-salesforce/", "https://github.com/forcedotcom/SalesforceMobileSDK-Package/issues/314", "public-file:71024842641", "public-file:70928701829", "public-file:56258644160"],
    };

    public static readonly Refusal AuthorizeApprovalErrorGeneric = new("authorize-approval-error-generic", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "OAUTH_APPROVAL_ERROR_GENERIC",
        Description = "An unexpected error has occured during authentication. Please try again.",
        Phrases = ["OAUTH_APPROVAL_ERROR_GENERIC"],
        Note = "On-screen code only. Ask for the URL of the page: its query is the real answer. Salesforce misspells \"occured\"; newer text has \"occurred\".",
        Confidence = Confidence.Observed,
        Sources = ["https://help.salesforce.com/s/articleView?id=005385096", "https://github.com/forcedotcom/SalesforceMobileSDK-Package/issues/314", "https://github.com/forcedotcom/SalesforceMobileSDK-Android/issues/2759", "https://github.com/airbytehq/airbyte/pull/85057", "https://github.com/bubblelabai/BubbleLab/pull/354"],
    };

    public static readonly Refusal AuthorizeAppBlocked = new("authorize-app-blocked", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "OAUTH_APP_BLOCKED",
        Description = "this app is blocked by admin",
        LoginHistory = "none found",
        Note = "Some browser flows show the page \"Remote_Error: OAUTH_APP_BLOCKED\" (Problem Logging In). Whether a blocked app answers the same at the token endpoint is unknown; the server enum has app_blocked and fail_close_app_blocked.",
        Confidence = Confidence.Observed,
        Sources = ["public-file:3558360366", "public-file:28179644938", "public-file:58020764030", "https://github.com/n8n-io/n8n/issues/21589", "https://help.salesforce.com/apex/HTViewSolution?id=000232413", "https://darka.io/docs/salesforce_for_livechat/authorization"],
    };

    public static readonly Refusal AuthorizeAppAccessDenied = new("authorize-app-access-denied", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "OAUTH_APP_ACCESS_DENIED",
        Description = "user is not admin approved to access this app",
        LoginHistory = "Failed: Not approved for access (official article)",
        Confidence = Confidence.Observed,
        Sources = ["public-file:3793645577", "public-file:71570850773", "https://github.com/abisek/salesforce-elf-browser/issues/9", "https://help.salesforce.com/apex/HTViewSolution?id=000212208"],
    };

    public static readonly Refusal AuthorizeClientBlockedMessage = new("authorize-client-blocked-message", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Description = "Sorry, your administrator has blocked access to this client.",
        Phrases = ["your administrator has blocked access to this client"],
        LoginHistory = "Failed: Not approved for access",
        Note = "Text of Salesforce clients (Data Loader, mobile), not of the endpoint.",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=000383352&language=en_US&type=1", "https://simplysfdc.com/2015/07/salesforce-how-to-block-user-to-access.html"],
    };

    public static readonly Refusal AuthorizeAccessDenied = new("authorize-access-denied", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "access_denied",
        Description = "end-user denied authorization",
        Weight = 5,
        Note = "The documentation's web-server example spells access-denied with a hyphen, the user-agent example access_denied (in the fragment). Parse both.",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm&type=5", "Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911"],
    };

    public static readonly Refusal AuthorizeImmediateUnsuccessful = new("authorize-immediate-unsuccessful", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "immediate_unsuccessful",
        Note = "Nearest real equivalent of the playbook's \"login_required\".",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal AuthorizeLoginRequired = new("authorize-login-required", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "login_required",
        Note = "NOT in the server enum published in the Mobile SDK; no sighting from Salesforce. Keep out of the emulator until seen.",
        Confidence = Confidence.Claimed,
        Sources = ["the playbook text only"],
    };

    public static readonly Refusal AuthorizeCrossOrg = new("authorize-cross-org", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "OAUTH_AUTHORIZATION_BLOCKED",
        Description = "Cross-org OAuth flows are not supported for this external client app",
        Phrases = ["Cross-org OAuth flows are not supported", "OAUTH_AUTHORIZATION_BLOCKED"],
        LoginHistory = "login rows are Success",
        Note = "A follow-up at the token endpoint may be unknown_error / retry your request.",
        Confidence = Confidence.Observed,
        Sources = ["https://unified.to/blog/salesforce_external_client_apps_on_multiple_organizations", "public-file:62011630239", "public-file:58528446144", "public-file:59111008642", "public-file:57408895291", "public-file:38858057337", "public-file:56589220346", "public-file:55119539818"],
    };

    public static readonly Refusal AuthorizeEcAppNotFound = new("authorize-ec-app-not-found", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "OAUTH_EC_APP_NOT_FOUND",
        Description = "External client app is not installed in this org",
        Phrases = ["OAUTH_EC_APP_NOT_FOUND"],
        LoginHistory = "all Success (16 of 16 rows in one case): absence of a failure is the expected evidence",
        Confidence = Confidence.Observed,
        Sources = ["public-file:54113467263", "public-file:41104500575", "public-file:47775631332", "public-file:55364628957", "public-file:55065250769", "public-file:68715068135", "https://github.com/PipedreamHQ/pipedream/issues/21557"],
    };

    public static readonly Refusal AuthorizeApprovalExpired = new("authorize-approval-expired", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "1800",
        Description = "There was a problem in setting up your remote access",
        Phrases = ["complete the approval process before it expired"],
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=000386723", "https://github.com/forcedotcom/CustomMetadataLoader/issues/44", "https://github.com/afawcett/githubsfdeploy/issues/37"],
    };

    public static readonly Refusal AuthorizeInvalidGrantDocumented = new("authorize-invalid-grant-documented", Endpoint.Authorize)
    {
        Flows = [Flow.UserAgent],
        Error = "invalid_grant",
        Phrases = ["Invalid user credentials", "IP restricted or invalid login hours"],
        LoginHistory = "Restricted IP | Restricted time | Invalid password",
        Note = "Documented for the user-agent flow; one text covers two causes, only Login History separates them.",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911"],
    };

    public static readonly Refusal AuthorizeInactiveUser = new("authorize-inactive-user", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "inactive_user",
        Description = "User is inactive",
        LoginHistory = "User is inactive (LOGIN_ERROR_USER_INACTIVE)",
        Note = "Documented code; the current server enum does not list it, and the token endpoint was seen to answer invalid_grant / inactive user.",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS (SFSDKOAuthConstants.h, SFSDKOAuth2.h)"],
    };

    public static readonly Refusal AuthorizeInactiveOrg = new("authorize-inactive-org", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "inactive_org",
        Description = "Org is locked, closed, or suspended",
        LoginHistory = "LOGIN_ERROR_ORG_LOCKOUT / _ORG_CLOSED / _ORG_SUSPENDED / _ORG_INACTIVE",
        Note = "Documented code, absent from the current server enum.",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS (SFSDKOAuthConstants.h, SFSDKOAuth2.h)"],
    };
}

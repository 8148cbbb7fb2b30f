using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>What the token endpoint answers to one grant only.</summary>
public static partial class GrantRefusals
{
    public static readonly Refusal CodeExpiredAuthorizationCode = new("code-expired-authorization-code", Endpoint.Token)
    {
        Flows = [Flow.WebServer, Flow.Hybrid],
        Status = 400,
        Error = "invalid_grant",
        Description = "expired authorization code",
        Weight = 5,
        LoginHistory = "Failed: Invalid Nonce after a Success row (observed once, 2016)",
        Note = "The same text means an expired assertion for JWT and SAML, and (2024) a concurrent refresh: decide by grant_type.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/omniphx/forrest/issues/169", "https://github.com/gravityplus/Gravity-Forms-Salesforce/issues/272", "https://volcengine.com/article/1535812"],
    };

    public static readonly Refusal CodeInvalidCodeVerifier = new("code-invalid-code-verifier", Endpoint.Token)
    {
        Flows = [Flow.WebServer, Flow.Hybrid],
        Status = 400,
        Error = "invalid_grant",
        Description = "invalid code verifier",
        Weight = 4,
        LoginHistory = "Failed: Invalid Code Verifier (LOGIN_OAUTH_INVALID_CODE_VERIFIER); LOGIN_OAUTH_INVALID_CODE_CHALLENGE exists for the challenge",
        Note = "Contradiction: documentation quoted in public-file:42581283966 gives invalid_request for a mismatch and invalid_grant for a missing verifier; every sighting of a mismatch is invalid_grant.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/cognizant-ai-lab/nsflow/issues/249", "https://github.com/cognizant-ai-lab/nsflow/pull/250", "https://salesforce.stackexchange.com/questions/330168", "https://github.com/n8n-io/n8n/issues/32421", "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm"],
    };

    public static readonly Refusal CodeVerifierMissingDocumented = new("code-verifier-missing-documented", Endpoint.Token)
    {
        Flows = [Flow.WebServer],
        Error = "invalid_grant",
        Note = "Description unknown.",
        Confidence = Confidence.Claimed,
        Sources = ["documentation quoted in public-file:42581283966"],
    };

    public static readonly Refusal CodeAuthenticationFailure = new("code-authentication-failure", Endpoint.Token)
    {
        Flows = [Flow.WebServer],
        Status = 400,
        Error = "invalid_grant",
        Description = "authentication failure",
        Weight = 2,
        LoginHistory = "read Status: the response is deliberately vague",
        Note = "The CLI guide only says that the user lacks permission to access the org and lists what to check.",
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/atlas.en-us.252.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_troubleshoot_auth_errors.htm", "https://github.com/jsforce/jsforce/issues/482", "https://github.com/forceworkbench/forceworkbench/issues/815"],
    };

    public static readonly Refusal RefreshExpiredToken = new("refresh-expired-token", Endpoint.Token)
    {
        Flows = [Flow.Refresh, Flow.Hybrid],
        Status = 400,
        Error = "invalid_grant",
        Description = "expired access/refresh token",
        Weight = 10,
        LoginHistory = "usually none; possible: Failed: Invalid Token (LOGIN_OAUTH_INVALID_TOKEN). No row proves nothing",
        Note = "One text, at least thirteen causes: the response cannot decide. Decide by (1) policy + age/idle arithmetic, (2) count of later grants, (3) whether the last answer carried a new refresh_token, (4) host, (5) whether OauthToken still has the row, (6) whether other users of the app fail at the same moment (app/secret/org) or only this one (user/grant).",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm&type=5", "https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html", "https://help.salesforce.com/s/articleView?id=005316711", "https://help.salesforce.com/s/articleView?id=platform.remoteaccess_request_approve.htm", "https://help.salesforce.com/s/articleView?id=xcloud.connected_app_limit_idle_ttl.htm", "Salesforce Help connected_app_rotate_consumer_details (read second-hand: public-file:69508880927)", "https://github.com/singer-io/tap-salesforce/issues/223", "https://github.com/airbytehq/airbyte/issues/82783", "https://github.com/airbytehq/airbyte/issues/80783", "https://github.com/dust-tt/dust/pull/20853", "https://github.com/joeferraro/MavensMate/issues/747", "https://github.com/forcedotcom/cli/issues/1652", "https://github.com/forcedotcom/sfdx-core/issues/434", "https://help.merge.dev/en/articles/9077062-debugging-salesforce-accounts-with-invalid_grant-errors", "public-file:71145457593"],
    };

    public static readonly Refusal RefreshAuthenticationFailure = new("refresh-authentication-failure", Endpoint.Token)
    {
        Flows = [Flow.Refresh],
        Status = 400,
        Error = "invalid_grant",
        Description = "authentication failure",
        LoginHistory = "read Status",
        Confidence = Confidence.Claimed,
        Sources = ["https://www.nango.dev/blog/salesforce-oauth-refresh-token-invalid-grant"],
    };

    public static readonly Refusal RefreshRaceLegacyText = new("refresh-race-legacy-text", Endpoint.Token)
    {
        Flows = [Flow.Refresh],
        Status = 400,
        Error = "invalid_grant",
        Description = "expired authorization code",
        Retry = "yes, within seconds",
        LoginHistory = "Failed: Token request is already being processed",
        Note = "Summer '24 behaviour, replaced by \"token request is already being processed\" in Winter '25.",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=release-notes.rn_security_refresh_token_error.htm&release=252&type=5", "public-file:60076017320", "public-file:6206709479"],
    };

    public static readonly Refusal PasswordAuthenticationFailure = new("password-authentication-failure", Endpoint.Token)
    {
        Flows = [Flow.Password],
        Status = 400,
        Error = "invalid_grant",
        Description = "authentication failure",
        Weight = 10,
        LoginHistory = "the discriminator: Username-Password Flow Disabled | Failed: API security token required | Invalid Password | Restricted IP | Restricted domain | Password lockout | User is frozen | ...",
        Note = "Worst overloaded answer of the password grant; without Login History only the ranking remains. An empty Login History for the user points to host or user name.",
        Confidence = Confidence.Observed,
        Sources = ["https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_disable_username_password_flow_ca.htm", "https://help.salesforce.com/s/articleView?id=release-notes.rn_security_unpw_flow_retirement.htm&release=262&type=5", "https://developer.salesforce.com/docs/atlas.en-us.264.0.object_reference.meta/object_reference/sforce_api_objects_eventlogfile_login_status.htm", "https://help.salesforce.com/s/articleView?id=000387792", "https://github.com/vdesabou/kafka-docker-playground/issues/4178", "https://github.com/jsforce/jsforce/issues/1506", "https://github.com/kevinohara80/nforce/issues/194", "https://github.com/restforce/restforce/issues/169", "https://github.com/restforce/restforce/issues/357", "https://github.com/wadewegner/Force.com-Toolkit-for-NET/issues/259", "https://github.com/simple-salesforce/simple-salesforce/issues/600", "https://blog.enree.co/?p=2693", "https://qiita.com/fullkawa/items/ab495d874d59011d76f4", "public-file:69307466524", "public-file:62043415553", "public-file:61393064565", "public-file:52646909815", "public-file:49259693984"],
    };

    public static readonly Refusal PasswordAuthenticationFailureInvalidPassword = new("password-authentication-failure-invalid-password", Endpoint.Token)
    {
        Flows = [Flow.Password],
        Status = 400,
        Error = "invalid_grant",
        Description = "authentication failure - invalid password",
        LoginHistory = "Invalid Password",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:2625541574"],
    };

    public static readonly Refusal ClientCredentialsNoUser = new("client-credentials-no-user", Endpoint.Token)
    {
        Flows = [Flow.ClientCredentials],
        Status = 400,
        Error = "invalid_grant",
        Description = "no client credentials user enabled",
        Weight = 6,
        LoginHistory = "none found (no user to attach it to)",
        Note = "Proves key and secret.",
        Confidence = Confidence.Observed,
        Sources = ["public-file:61639183317", "public-file:10966547011", "public-file:57155308409", "public-file:69421441648", "public-file:54874451912", "public-file:68892725374", "public-file:53438766758", "public-file:56271030101", "https://striim.com/docs/platform/en/salesforce-troubleshooting.html"],
    };

    public static readonly Refusal ClientCredentialsNotEnabled = new("client-credentials-not-enabled", Endpoint.Token)
    {
        Flows = [Flow.ClientCredentials],
        Status = 400,
        Error = "invalid_grant",
        Description = "client credentials flow not enabled",
        LoginHistory = "none found",
        Confidence = Confidence.Observed,
        Sources = ["public-file:61963301500", "public-file:52565675926"],
    };

    public static readonly Refusal ClientCredentialsDomain = new("client-credentials-domain", Endpoint.Token)
    {
        Flows = [Flow.ClientCredentials, Flow.TokenExchange],
        Status = 400,
        Error = "invalid_grant",
        Description = "request not supported on this domain",
        Weight = 4,
        LoginHistory = "none",
        Note = "Unambiguous: seven labelled cases, one cause. Salesforce documentation asks for My Domain in this flow.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/pozil/pub-sub-api-node-client/issues/58", "public-file:67248305975", "public-file:59833177889", "public-file:66457993432", "public-file:56202861664", "public-file:58573191886", "public-file:37852525904", "public-file:52673794436"],
    };

    public static readonly Refusal ClientCredentialsNoValidScopes = new("client-credentials-no-valid-scopes", Endpoint.Token)
    {
        Flows = [Flow.ClientCredentials],
        Status = 400,
        Error = "invalid_grant",
        Description = "no valid scopes defined",
        Note = "Winter '26 behaviour, production roll-out from 2025-09-19 (blog restating the release note). That full, web and refresh_token are stripped is second-hand official.",
        Confidence = Confidence.Observed,
        Sources = ["https://cloudwithabhi.com/2025/10/17/client-credentials-flow-new-invalid-scope-error", "public-file:61639183317", "digest of Salesforce Help pages with quotations (public-file:69508880927)"],
    };

    public static readonly Refusal JwtUserHasNotApproved = new("jwt-user-has-not-approved", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer],
        Status = 400,
        Error = "invalid_grant",
        Description = "user hasn't approved this consumer",
        Weight = 8,
        LoginHistory = "none found for an unknown sub; \"Failed: Not approved for access\" when the user was found",
        Note = "Proves that signature, iss, aud syntax and exp were accepted (they are checked first; order deduced from which errors hide which, not documented).",
        Confidence = Confidence.Observed,
        Sources = ["Salesforce Help JWT bearer error list quoted in public-file:13050588763", "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_jwt_flow.htm", "https://help.salesforce.com/s/articleView?id=001121341", "https://github.com/restforce/restforce/pull/886", "https://github.com/restforce/restforce/issues/674", "https://github.com/simple-salesforce/simple-salesforce/pull/711", "https://github.com/omniphx/forrest/issues/278", "https://salesforce.stackexchange.com/questions/184363", "https://salesforce.stackexchange.com/questions/164412", "https://salesforce.stackexchange.com/questions/207685", "https://supportportal.cloudsense.com/article/131461-jwt-oauth-callback-failing-connected-app-not-authorized", "public-file:65776565792", "public-file:56575539639", "public-file:19311587756"],
    };

    public static readonly Refusal JwtAudienceInvalid = new("jwt-audience-invalid", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer],
        Status = 400,
        Error = "invalid_grant",
        Description = "audience is invalid",
        Phrases = ["Audience validation failed", "invalid audience", "audience error"],
        Weight = 4,
        LoginHistory = "none found",
        Note = "Documentation spells it \"Audience validation failed\" (also \"Invalid audience\"), the wire says \"audience is invalid\". CLI output appends [audience=... login=...] and can mix the errors of several attempts.",
        Confidence = Confidence.Observed,
        Sources = ["https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm&type=5", "Salesforce Help JWT bearer error list quoted in public-file:13050588763", "https://github.com/Talend/components/issues/1423", "https://github.com/omniphx/forrest/issues/302", "https://github.com/forcedotcom/cli/issues/3325", "https://github.com/forcedotcom/cli/issues/3482", "https://github.com/simple-salesforce/simple-salesforce/issues/672", "https://github.com/SFDO-Tooling/MetaCI/issues/1497", "https://github.com/k-capehart/go-salesforce/issues/70", "https://github.com/georgebv/aiosalesforce/issues/3", "public-file:68294897357", "public-file:70871646445", "public-file:19311587756"],
    };

    public static readonly Refusal JwtInvalidAssertion = new("jwt-invalid-assertion", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer],
        Status = 400,
        Error = "invalid_grant",
        Description = "invalid assertion",
        Weight = 6,
        LoginHistory = "none found; LOGIN_OAUTH_INVALID_DSIG \"Failed: Signature Invalid\" exists; one case showed \"Failed: Missing Consumer Key Parameter\"",
        Confidence = Confidence.Observed,
        Sources = ["Salesforce Help JWT bearer error list quoted in public-file:13050588763", "https://github.com/forcedotcom/sfdx-travisci/issues/135", "https://github.com/frankkessler/salesforce-laravel-oauth2-rest/issues/68", "https://life-improver.com/salesforce/salesforce-authorization-via-jwt-yields-an-invalid-assertion-error/", "https://salesforce.stackexchange.com/questions/313488", "public-file:57970837650", "public-file:59272441009", "public-file:52279558754"],
    };

    public static readonly Refusal JwtExpired = new("jwt-expired", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer],
        Status = 400,
        Error = "invalid_grant",
        Description = "expired authorization code",
        Weight = 4,
        LoginHistory = "none found",
        Note = "The text names an authorization code although the grant has none: the most misleading of all. Decide by grant_type.",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/simple-salesforce/simple-salesforce/issues/491", "https://github.com/newrelic/newrelic-salesforce-exporter/issues/31", "https://salesforce.stackexchange.com/questions/282513", "public-file:51981307275", "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_jwt_flow.htm"],
    };

    public static readonly Refusal JwtRefreshScopeRequired = new("jwt-refresh-scope-required", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer],
        Status = 400,
        Error = "invalid_request",
        Description = "refresh_token scope is required and the connected app should be installed and preauthorized",
        Phrases = ["refresh_token scope is required"],
        LoginHistory = "none found",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help JWT bearer error list quoted in public-file:13050588763", "public-file:54560479855", "public-file:42365535478", "public-file:69533719985"],
    };

    public static readonly Refusal JwtJtiReplayed = new("jwt-jti-replayed", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer],
        Error = "bad_jti_claim",
        Note = "Replay rejection is documented; that this enum value is its answer is our reading. Text and status unknown. Better first suspect for \"JWT works once, then dies\" than certificates.",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_jwt_flow.htm", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal JwtSessionLevel = new("jwt-session-level", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer],
        Error = "invalid_session_level",
        Note = "Blocking is documented (metadata reference); that the enum value is the answer is our reading. A profile-level High Assurance requirement let the login pass and broke the first REST call in one case (public-file:51957365954).",
        Confidence = Confidence.Official,
        Sources = ["https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html", "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_app_manage_session_policies.htm", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal JwtAuthenticationFailureDocumented = new("jwt-authentication-failure-documented", Endpoint.Token)
    {
        Flows = [Flow.JwtBearer],
        Status = 400,
        Error = "invalid_grant",
        Description = "Authentication failure",
        LoginHistory = "read Status",
        Note = "Documented only; which user states produce it is not stated.",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help JWT bearer error list quoted in public-file:13050588763"],
    };

    public static readonly Refusal SamlInvalidAssertion = new("saml-invalid-assertion", Endpoint.Token)
    {
        Flows = [Flow.SamlBearer],
        Status = 400,
        Error = "invalid_grant",
        Description = "invalid assertion",
        LoginHistory = "LOGIN_SAML_* rows (Failed: Recipient Mismatched, Signature Invalid, Assertion Expired, ...)",
        Note = "The SAML assertion flow adds error_uri, a link to the SAML Assertion Validator, only if the assertion could be parsed.",
        Confidence = Confidence.Observed,
        Sources = ["https://salesforce.stackexchange.com/questions/198011", "https://salesforce.stackexchange.com/questions/71955", "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm&type=5"],
    };

    public static readonly Refusal SamlAudience = new("saml-audience", Endpoint.Token)
    {
        Flows = [Flow.SamlBearer],
        Status = 400,
        Error = "invalid_grant",
        Description = "Audience validation failed",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm&type=5"],
    };

    public static readonly Refusal SamlExpired = new("saml-expired", Endpoint.Token)
    {
        Flows = [Flow.SamlBearer],
        Status = 400,
        Error = "invalid_grant",
        Description = "expired authorization code",
        LoginHistory = "Failed: Assertion Expired (LOGIN_SAML_INVALID_TIMESTAMP)",
        Confidence = Confidence.Claimed,
        Sources = ["https://salesforce.stackexchange.com/questions/18039"],
    };
}

using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

public static partial class AuthorizeRefusals
{
    public static readonly Refusal AuthorizeRateLimitExceeded = new("authorize-rate-limit-exceeded", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Error = "rate_limit_exceeded",
        Description = "Number of logins exceeded",
        LoginHistory = "Login rate exceeded",
        Note = "Documented code, absent from the current server enum; the token endpoint answers invalid_grant / login rate exceeded.",
        Confidence = Confidence.Official,
        Sources = ["Salesforce Help remoteaccess_oauth_user_agent_flow, error list quoted in public-file:13104411911", "https://github.com/forcedotcom/SalesforceMobileSDK-iOS (SFSDKOAuthConstants.h, SFSDKOAuth2.h)"],
    };

    public static readonly Refusal AuthorizeInstallErrorPage = new("authorize-install-error-page", Endpoint.Authorize)
    {
        Error = "generic_error",
        Phrases = ["Managed Application Installation Error", "AppInstallErrorPage"],
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/john-brock/perm-comparator/issues/21", "https://github.com/tprouvot/Salesforce-Inspector-reloaded/issues/358"],
    };

    public static readonly Refusal AuthorizeSandboxAppInProduction = new("authorize-sandbox-app-in-production", Endpoint.Authorize)
    {
        Flows = [Flow.WebServer, Flow.UserAgent, Flow.Hybrid],
        Description = "You cannot install a sandbox app outside on a non sandbox organization",
        Phrases = ["cannot install a sandbox app"],
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/s/articleView?id=005185027&type=1", "https://github.com/forcedotcom/SalesforceMobileSDK-Package/issues/314"],
    };

    public static readonly Refusal HeadlessUvidInvalid = new("headless-uvid-invalid", Endpoint.Authorize)
    {
        Flows = [Flow.Headless],
        Status = 400,
        Error = "invalid_request",
        Description = "uvid invalid",
        Note = "One project, probed live. Same text for every wrong shape.",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:61639183317"],
    };

    public static readonly Refusal HeadlessOther = new("headless-other", Endpoint.Authorize)
    {
        Flows = [Flow.Headless],
        Status = 400,
        Error = "invalid_request",
        Phrases = ["guest flow not enabled"],
        Confidence = Confidence.Claimed,
        Sources = ["public-file:61639183317"],
    };
}

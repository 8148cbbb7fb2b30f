using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

public static partial class GrantRefusals
{
    public static readonly Refusal DeviceAuthorizationPending = new("device-authorization-pending", Endpoint.Token)
    {
        Flows = [Flow.Device],
        Status = 400,
        Error = "authorization_pending",
        Retry = "yes, at interval",
        Note = "Not a failure. Codes live 10 minutes.",
        Confidence = Confidence.Official,
        Sources = ["https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_device_flow.htm", "forcedotcom/sfdx-core deviceOauthService", "forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)"],
    };

    public static readonly Refusal DeviceSlowDown = new("device-slow-down", Endpoint.Token)
    {
        Flows = [Flow.Device],
        Error = "slow_down",
        Retry = "yes, slower",
        Confidence = Confidence.Official,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)", "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_device_flow.htm"],
    };

    public static readonly Refusal DeviceAccessDenied = new("device-access-denied", Endpoint.Token)
    {
        Flows = [Flow.Device],
        Error = "access_denied",
        Confidence = Confidence.Official,
        Sources = ["forcedotcom/SalesforceMobileSDK-Android OAuthErrorCode.kt (public-file:59230022542)", "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_device_flow.htm"],
    };

    public static readonly Refusal DeviceFlowNotEnabled = new("device-flow-not-enabled", Endpoint.Token)
    {
        Flows = [Flow.Device],
        Status = 400,
        Error = "invalid_grant",
        Description = "device flow is not enabled for the app",
        Note = "From 2026-11-30 only local ECAs with a localhost callback may use the flow (see changes.yaml).",
        Confidence = Confidence.Observed,
        Sources = ["https://github.com/forcedotcom/code-builder-feedback/issues/263", "https://github.com/forcedotcom/cli/issues/3368", "https://help.salesforce.com/s/articleView?id=005132365"],
    };

    public static readonly Refusal TokenExchangeData360Subject = new("token-exchange-data360-subject", Endpoint.DataCloud)
    {
        Flows = [Flow.TokenExchange],
        Description = "invalid subject token",
        Note = "error code not recorded with certainty; text observed once.",
        Confidence = Confidence.Claimed,
        Sources = ["public-file:57070074795"],
    };
}

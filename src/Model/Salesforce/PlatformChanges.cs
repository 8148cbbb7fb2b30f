using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>What Salesforce changed, and changes, with dates. A date moved before: each says when it was read and by whom.</summary>
public static class PlatformChanges
{
    public static readonly PlatformChange UninstalledConnectedAppRestriction = new("uninstalled-connected-app-restriction", new(2025, 9, 2), "An app that was never installed in the org can no longer be authorised by ordinary users.")
    {
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=005132365",
    };

    public static readonly PlatformChange RefreshTokenIdle30dEnforced = new("refresh-token-idle-30d-enforced", new(2026, 11, 4), "Refresh tokens unused for 30 days expire (sandboxes from 2026-10-21); one source only.")
    {
        IsSecondHand = true,
        Confidence = Confidence.Claimed,
        Source = "public-file:70414510529, quoting the Winter '27 release notes",
    };

    public static readonly PlatformChange PartnerRefreshTokenRotation = new("partner-refresh-token-rotation", new(2026, 6, 25), "Partner apps must rotate refresh tokens: each refresh answers a new one.")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "https://developer.salesforce.com/docs/atlas.en-us.packagingGuide.meta/packagingGuide/secure_code_ac_eca.htm",
    };

    public static readonly PlatformChange PartnerPkce = new("partner-pkce", new(2026, 6, 25), "Partner apps must require PKCE.")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "https://developer.salesforce.com/docs/atlas.en-us.packagingGuide.meta/packagingGuide/secure_code_ac_eca.htm",
    };

    public static readonly PlatformChange RefreshTokenIpAllowlist = new("refresh-token-ip-allowlist", new(2026, 6, 25), "Partner apps may accept refreshes from listed addresses only.")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=xcloud.set_ip_allowlist_for_refresh_tokens.htm",
    };

    public static readonly PlatformChange EcaGenericLoginHost = new("eca-generic-login-host", new(2026, 1, 1), "External client apps fail on login.salesforce.com and test.salesforce.com; My Domain works.")
    {
        Confidence = Confidence.Observed,
        Source = "https://github.com/n8n-io/n8n/issues/28990",
    };

    public static readonly PlatformChange RiskyIpContainment = new("risky-ip-containment", new(2026, 4, 24), "Salesforce freezes users and revokes tokens when traffic comes from risky addresses.")
    {
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=005318944",
    };

    public static readonly PlatformChange LoginAnomalyContainment = new("login-anomaly-containment", new(2026, 4, 1), "Salesforce contains users after anomalous logins.")
    {
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=005319571",
    };

    public static readonly PlatformChange ConnectedAppCreationBlocked = new("connected-app-creation-blocked", new(2026, 1, 15), "Creating new connected apps is refused; external client apps take their place.")
    {
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=005228017",
    };

    public static readonly PlatformChange ConcurrentRefreshLock = new("concurrent-refresh-lock", new(2024, 6, 15), "Two refreshes of one token at the same moment: the second is refused and may be repeated.")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=release-notes.rn_security_refresh_token_requests.htm&release=250",
    };

    public static readonly PlatformChange SoapLoginGates = new("soap-login-gates", new(2025, 10, 1), "SOAP login() is off by default in new orgs and gone from API version 65.0; versions 31.0 to 64.0 end in Summer '27.")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=005132110",
    };

    public static readonly PlatformChange UsernamePasswordFlowEnd = new("username-password-flow-end", new(2027, 2, 20), "The username-password flow is retired everywhere (off by default in orgs created since Summer '23).")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=release-notes.rn_security_unpw_flow_retirement.htm&release=262",
    };

    public static readonly PlatformChange UserAgentFlowEnd = new("user-agent-flow-end", new(2027, 2, 20), "The user-agent flow is retired.")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "public-file:70414510529, quoting the Winter '27 release notes",
    };

    public static readonly PlatformChange DeviceFlowLocalEcaOnly = new("device-flow-local-eca-only", new(2026, 11, 30), "The device flow works for local external client apps with a localhost callback only.")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "public-file:60212016275, quoting the Winter '27 release notes",
    };

    public static readonly PlatformChange DeviceActivationAndIpCaps = new("device-activation-and-ip-caps", new(2025, 10, 31), "Password logins in a browser from an unknown device need an identity check.")
    {
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=005220394",
    };

    public static readonly PlatformChange MfaPhishingResistantAndAll = new("mfa-phishing-resistant-and-all", new(2026, 7, 20), "Multi-factor authentication is enforced for all employee users, phishing-resistant for privileged ones.")
    {
        Confidence = Confidence.Official,
        Source = "https://help.salesforce.com/s/articleView?id=005321563",
    };

    public static readonly PlatformChange InstancedUrlsAndLegacyHosts = new("instanced-urls-and-legacy-hosts", new(2026, 10, 15), "Wrong instanced URLs stop working in sandboxes (production: Spring '27, in phases).")
    {
        IsSecondHand = true,
        Confidence = Confidence.Official,
        Source = "public-file:60212016275, quoting the Winter '27 release notes",
    };
}

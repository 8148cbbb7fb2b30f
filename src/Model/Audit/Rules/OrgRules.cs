using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>Settings of the org that decide about every app.</summary>
internal static class OrgRules
{
    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("password-flow-allowed", Severity.Warning, "The org allows the username-password flow")
        {
            Why = "It is retired on 2027-02-20 (second-hand); clients that still use it fail that day, and until then a password is enough to log in without a second factor.",
            Change = "Find its users in Login History (Login Subtype OAuth Username-Password), move them, then block the flow: Setup › OAuth and OpenID Connect Settings; in metadata OauthOidc blockOAuthUnPwFlow true.",
            Cost = "None: blocking it is the safer setting.",
            Sources = AuditRule.Official("https://help.salesforce.com/s/articleView?id=release-notes.rn_security_unpw_flow_retirement.htm&release=262"),
            Find = subject => subject.IsApp ? [] : subject.Where(Declared.PasswordFlowIsBlocked, false),
            From = _ => PlatformChanges.UsernamePasswordFlowEnd.Effective,
        },
        new("user-agent-flow-allowed", Severity.Warning, "The org allows the user-agent flow")
        {
            Why = "It is retired on 2027-02-20 (second-hand), and its tokens stand in addresses and histories.",
            Change = "Find its users in Login History (Login Subtype OAuth User-Agent), move them to the web server flow with PKCE, then set OauthOidc blockOAuthUsrAgtFlow true.",
            Cost = "None: blocking it is the safer setting.",
            Sources = AuditRule.Official(PlatformChanges.UserAgentFlowEnd.Source),
            Find = subject => subject.IsApp ? [] : subject.Where(Declared.UserAgentFlowIsBlocked, false),
            From = _ => PlatformChanges.UserAgentFlowEnd.Effective,
        },
        new("generic-hosts-closed", Severity.Note, "The org refuses logins through login.salesforce.com and test.salesforce.com")
        {
            Why = "A client with one of these hosts, or a JWT with it as aud and host, is refused although key, secret and user are right.",
            Change = "Use the My Domain login URL in every client.",
            Cost = "None: the closed hosts are the safer setting.",
            Sources = AuditRule.Official("https://help.salesforce.com/s/articleView?id=000387792"),
            Find = subject => subject.IsApp ? [] : subject.Where(Org.AllowsGenericHosts, false),
        },
        new("api-access-control-on", Severity.Warning, "API Access Control limits API access to allowlisted apps")
        {
            Why = "An app that is not installed and admitted in this org is refused, most often at its first API call; the list itself is in no file. External client apps are said to need no entry, yet were refused in some orgs.",
            Change = "Setup › Connected Apps OAuth Usage: install each app that is used, then assign its permission sets or profiles.",
            Cost = "None: the setting is the safer one.",
            Sources = [.. AuditRule.Official("https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_apps_and_external_client_apps_features.htm"), .. AuditRule.Observed("https://github.com/forcedotcom/dataloader/issues/1641 refusal with an external client app")],
            Find = subject => subject.IsApp ? [] : subject.Where(Declared.ApiAccessControl, true),
        },
        new("ip-every-request", Severity.Note, "Login IP ranges are enforced on every request")
        {
            Why = "A token fetched from an allowed address is refused when it is used from another one; relaxing the app helps for some calls only.",
            Change = "Let one egress address fetch and use the token, or put all of them into the profile's ranges.",
            Cost = "None: the setting is the safer one.",
            Sources = AuditRule.Official("https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_app_continuous_ip.htm"),
            Find = subject => subject.IsApp ? [] : subject.Where(Declared.IpOnEveryRequest, true),
        },
        new("org-certificate-ends-soon", Severity.Warning, "A certificate of the org ends soon")
        {
            IsPerPlace = true,
            IsOnlyFromThen = true,
            Why = "What the org itself signs with it is refused by the other side after that day: logins of named credentials and of auth providers, single sign-on.",
            Change = "Setup › Certificate and Key Management: make a new one, hand it to the other side, then choose it where the old one is used.",
            Cost = "None.",
            Sources = AuditRule.Judged("the end date in the certificate; where it is used, its file does not say"),
            Find = subject => subject.IsApp ? [] : subject.All(Declared.OrgCertificateEnds).Where(fact => (DateTimeOffset)fact.Value > subject.Today),
            From = subject => subject.All(Declared.OrgCertificateEnds).Select(fact => (DateTimeOffset)fact.Value).Where(end => end > subject.Today).Select(end => (DateOnly?)DateOnly.FromDateTime(end.UtcDateTime)).Min(),
        },
        new("secrets-through-api", Severity.Note, "Consumer secrets can be read through an API")
        {
            Why = "A user with the permission View Client Secret can take the secrets of all external client apps with a script.",
            Change = "Switch it off after use (enableConsumerSecretApiAccess and enableClientSecretInRestApiAccess false).",
            Cost = "None; tools that map a consumer key to an external client app through the API stop working.",
            Sources = AuditRule.Official("https://developer.salesforce.com/docs/atlas.en-us.260.0.api_meta.meta/api_meta/meta_extlclntappglobaloauthsettings.htm"),
            Find = subject => subject.IsApp ? [] : subject.Where(Declared.SecretsThroughMetadata, true),
        },
    ];
}

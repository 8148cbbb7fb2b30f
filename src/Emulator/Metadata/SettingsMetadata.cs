using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>One file of org-wide settings.</summary>
internal sealed class SettingsMetadata(string fullName, Func<OrgRecord, IEnumerable<XElement>> write, Func<OrgRecord, MetadataXml, OrgRecord> read) : MetadataType(fullName + "Settings", "settings", "settings")
{
    public override string PackageName => "Settings";

    /// <summary>The settings that the emulator keeps.</summary>
    public static IEnumerable<SettingsMetadata> All { get; } =
    [
        new("OauthOidc",
            org => [Node("blockOAuthUnPwFlow", !org.AllowsPasswordFlow), Node("blockOAuthUsrAgtFlow", !org.AllowsUserAgentFlow), Node("isPkceRequired", false), Node("oAuthCdCrdtFlowEnable", false)],
            (org, xml) =>
            {
                xml.Ignore("isPkceRequired", "oAuthCdCrdtFlowEnable", "agentAuthLinking", "enableHdlessFgtPswFlow");
                return org with { AllowsPasswordFlow = !(xml.Flag("blockOAuthUnPwFlow") ?? !org.AllowsPasswordFlow), AllowsUserAgentFlow = !(xml.Flag("blockOAuthUsrAgtFlow") ?? !org.AllowsUserAgentFlow) };
            }),
        new("ConnectedApp",
            org => [Node("enableAdminApprovedAppsOnly", org.ApiAccessControl), Node("enableAdminApprovedAppsOnlyForExternalUser", false), Node("enableSkipUserProvisioningWizardWelcomePage", false)],
            (org, xml) =>
            {
                xml.Ignore("enableAdminApprovedAppsOnlyForExternalUser", "enableSkipUserProvisioningWizardWelcomePage");
                return org with { ApiAccessControl = xml.Flag("enableAdminApprovedAppsOnly") ?? org.ApiAccessControl };
            }),
        new("ExternalClientApp",
            _ => [Node("enableClientSecretInRestApiAccess", false), Node("enableConsumerSecretApiAccess", true), Node("enablePackageEcaOauthFromDevOrg", false)],
            (org, xml) =>
            {
                xml.Ignore("enableClientSecretInRestApiAccess", "enableConsumerSecretApiAccess", "enablePackageEcaOauthFromDevOrg", "enableExternalClientApps");
                return org;
            }),
        new("MyDomain",
            org => [Node("canOnlyLoginWithMyDomainUrl", !org.AllowsGenericHosts), Node("doesApiLoginRequireOrgDomain", !org.AllowsGenericHosts), Node("myDomainName", org.MyDomain)],
            (org, xml) =>
            {
                xml.Ignore("myDomainName", "myDomainSuffix", "domainPartition", "isInstancedApiTrafficBlocked", "isIcorInstApiTrafficBlocked", "useEnhancedDomainsInSandbox", "redirectPriorMyDomain", "logRedirections", "redirectForceComSiteUrls", "useEdge", "use3rdPartyCookieBlockingCompatibleHostnames", "useStabilizedMyDomainHostnames", "useStabilizedSandboxMyDomainHostnames");
                var isOnly = (xml.Flag("canOnlyLoginWithMyDomainUrl") ?? false) || (xml.Flag("doesApiLoginRequireOrgDomain") ?? false);
                return org with { AllowsGenericHosts = !isOnly };
            }),
        new("Security",
            org =>
            [
                Node("sessionSettings", Node("enforceIpRangesEveryRequest", org.EnforcesIpOnEveryRequest), Node("lockSessionsToIp", org.LocksSessionsToIp), Node("sessionTimeout", Words.SessionTimeout(org.SessionTimeout))),
            ],
            (org, xml) =>
            {
                xml.Ignore("networkAccess", "passwordPolicies", "singleSignOnSettings", "enableAdminLoginAsAnyUser", "enableAuditFieldsInactiveOwner", "redirectionWarning", "referrerPolicy", "canUsersGrantLoginAccess");
                return org with
                {
                    LocksSessionsToIp = xml.Flag("sessionSettings/lockSessionsToIp") ?? org.LocksSessionsToIp,
                    EnforcesIpOnEveryRequest = xml.Flag("sessionSettings/enforceIpRangesEveryRequest") ?? org.EnforcesIpOnEveryRequest,
                    SessionTimeout = xml.Text("sessionSettings/sessionTimeout") is { } word ? Words.ReadSessionTimeout(word) ?? throw new MetadataException($"sessionTimeout: '{word}' is not a valid value for the enum 'SessionTimeout'") : org.SessionTimeout,
                };
            }),
    ];

    public override IEnumerable<string> Names(Store store) => [fullName];

    public override IEnumerable<XElement>? Write(Store store, string asked) => asked == fullName ? write(store.Org) : null;

    public override Action Read(Store store, string asked, MetadataXml xml)
    {
        if (asked != fullName)
        {
            throw Unknown(Name, asked);
        }

        var next = read(store.Org, xml);
        xml.RefuseOthers(Name);
        return () => store.Save(next);
    }
}

using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

public static partial class Lexicon
{
    private static WordRule[] Places =>
    [
        Means(Org.Kind, OrgKind.GovernmentCloud, "govcloud", "gov cloud", "government cloud"),
        Means(Org.Kind, OrgKind.Scratch, "scratch org"),
        Means(Org.Kind, OrgKind.DeveloperEdition, "developer edition", "developer org", "dev edition", "orgfarm", "dev-ed"),
        Means(Org.Kind, OrgKind.Sandbox, "sandbox user", "in the sandbox", "full sandbox", "partial sandbox", "developer sandbox", "persistent sandbox", "two sandboxes", "our sandbox", "a sandbox org", "sandbox org", ".sandbox.my.salesforce.com", "the sandbox was refreshed", "sandbox just", "sandbox refresh", "for sandbox", "domain='test'", "environment type = sandbox", "connect to a sandbox", "connecting to sandbox", "against a sandbox"),
        Means(Org.Kind, OrgKind.Production, "production org", "in production", "prod org"),
        Means(Org.Age, TimeSpan.FromDays(30), "new developer edition", "new developer org", "newly created developer", "newly created org", "new trial", "new org", "orgfarm", "created in 2024", "created in 2025", "created in 2026", "org created in", "fresh developer org", "signed up"),
        Means(Org.Age, TimeSpan.FromMinutes(10), "scratch org just created", "just created the scratch", "new scratch org", "of sandbox creation", "sandbox just created", "right after the org was created", "during org creation", "just been created", "right after creation"),
        Means(Org.IsOldCopy, true, "sandbox refresh", "sandbox was refreshed", "refreshed sandbox", "refreshed the sandbox", "sandbox has been refreshed", "moved from instance", "org was migrated", "org migration", "instance migration", "until the sandbox"),
        Means(Org.ApiAccessControl, true, "api access control is enabled", "api access control is on", "api access control is switched on", "api access control on", "api access control: on", "api access control enabled", "api access control is active", "api access control turned on", "limit api access to only allowlisted", "limits api access to"),
        Means(Org.LocksSessionsToIp, false, "session ip locking already disabled", "session locking is off", "lock sessions off", "session ip lock disabled"),
        Means(Org.LocksSessionsToIp, true, "lock sessions to the ip address * on", "lock sessions to the ip address * enabled", "lock sessions to the ip address * ticked", "sessions locked to ip", "sessions are locked to", "lock sessions to ip is on", "lock sessions to the ip address from which they originated: yes"),
        Means(Org.EnforcesIpOnEveryRequest, true, "enforce login ip ranges on every request * (on|ticked|enabled|active|yes)", "enforce login ip ranges on every request: (yes|true|on)", "(ip ranges|login ip ranges) (are |)(enforced|checked) on every request"),
        Means(Org.AllowsFlow, false, "toggle greyed out", "allow oauth username-password flows * off", "allow oauth username-password flows * unticked", "allow oauth username-password flows * disabled", "username-password flow is blocked", "username-password flows are blocked"),
        Means(Org.SessionIsOtherOrg, true, "logged in to another org", "logged into another org", "logged in to a different org", "logged into a different org", "session of another org", "works in a private window", "works in incognito", "works in an incognito", "another session in the browser", "still logged in to"),
        Means(Org.HasIncident, true, "trust.salesforce.com shows", "known issue", "incident on", "status page shows", "salesforce support accepted a defect", "outage", "every org fails since", "instance is down"),
        Means(Client.HostReachesUsersOrg, false, "loginurl is login.salesforce.com", "host: default", "library default", "wrong host", "default login host", "default domain"),
        Means(Request.Endpoint, Endpoint.HostedMcp, "hosted mcp", "/platform/mcp/", "mcp server", "mcp_api"),
        Means(Request.Endpoint, Endpoint.AgentApi, "agent api", "einstein/ai-agent"),
        Means(Request.Endpoint, Endpoint.PubSub, "pub/sub api", "pubsub api", "api.pubsub.salesforce.com"),
        Means(App.FormatWanted, TokenFormat.Jwt, "agent api", "einstein/ai-agent", "hosted mcp", "/platform/mcp/"),
        Means(App.FormatWanted, TokenFormat.Opaque, "pub/sub api", "pubsub api", "api.pubsub.salesforce.com", "calling the org's own soap", "soap api rejects", "soap call", "metadata soap"),
    ];
}

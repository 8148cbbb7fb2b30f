using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>The org and its org-wide settings.</summary>
public static class Org
{
    public static readonly Setting<OrgKind> Kind = Setting.Choice<OrgKind>("env", "Kind of org",
        "look whether the user belongs to production, a Developer Edition, a sandbox or a scratch org (Setup › Company Information)");

    public static readonly Setting<bool> IsActive = Setting.Flag("org_active", "Org active",
        "log in to the org in a browser as anybody", true);

    public static readonly Setting<bool> IsOldCopy = Setting.Flag("org_refreshed", "Sandbox refreshed or org moved since the login was set up",
        "look at Setup › Sandboxes in production for the date of the last refresh", false);

    public static readonly Setting<TimeSpan> Age = Setting.Span("org_age", "Time since the org was created",
        "look when the org, sandbox or scratch org was created", TimeSpan.FromDays(900));

    public static readonly Setting<bool> ApiAccessControl = Setting.Flag("api_access_control", "API Access Control",
        "open Setup › API Access Control and read whether API access is limited to allowlisted apps", false).Opening(true, false);

    public static readonly Setting<bool> AllowsFlow = Setting.Flag("org_allows_flow", "The flow is allowed org-wide",
        "open Setup › OAuth and OpenID Connect Settings and read Allow OAuth Username-Password Flows / Allow OAuth User-Agent Flows", true).Opening(false, true);

    public static readonly Setting<bool> AllowsSoapLogin = Setting.Flag("soap_login_allowed", "SOAP API login() enabled",
        "look whether SOAP API login() is switched on for the org, and at the API version in the client's login URL", true);

    public static readonly Setting<bool> AllowsGenericHosts = Setting.Flag("generic_hosts_allowed", "Logins through login/test.salesforce.com allowed",
        "open Setup › My Domain › Policies and read Prevent login from https://login.salesforce.com", true);

    public static readonly Setting<bool> ApiIsEnabled = Setting.Flag("org_api_enabled", "Edition includes API access",
        "look at the edition (Setup › Company Information) and whether every user of the org gets the same refusal", true);

    public static readonly Setting<bool> LocksSessionsToIp = Setting.Flag("session_ip_lock", "Lock sessions to the IP address from which they originated",
        "open Setup › Session Settings and read Lock sessions to the IP address from which they originated", false).Opening(true, false);

    public static readonly Setting<bool> EnforcesIpOnEveryRequest = Setting.Flag("ip_on_every_request", "Enforce login IP ranges on every request",
        "open Setup › Session Settings and read Enforce login IP ranges on every request", false).Opening(true, false);

    public static readonly Setting<bool> ResourceIsActive = Setting.Flag("resource_active", "The called resource is switched on",
        "look in Setup whether the called server or API (for example the hosted MCP server) is activated in this org", true);

    public static readonly Setting<bool> AllowsNewApps = Setting.Flag("new_apps_allowed", "Creation of new connected apps allowed",
        "try Setup › App Manager › New Connected App, or read the deploy error", true);

    public static readonly Setting<bool> HasIncident = Setting.Flag("platform_incident", "Incident or defect on Salesforce's side",
        "look at the instance's status page and whether unrelated orgs fail at the same time", false);

    public static readonly Setting<bool> SessionIsOtherOrg = Setting.Flag("browser_in_other_org", "Browser logged in to another org",
        "repeat in a private window", false);
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Auditing;

/// <summary>Who may use an app, and from where.</summary>
internal static class AccessRules
{
    private const string Ip = "https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.connected_app_continuous_ip.htm";

    public static ImmutableArray<AuditRule> All { get; } =
    [
        new("server-app-self-authorize", Severity.Warning, "A server-to-server app lets all users authorize themselves")
        {
            Why = "A headless flow has no consent page: JWT bearer refuses every user who did not approve the app before, with \"user hasn't approved this consumer\". And whoever holds the key may try every user of the org.",
            Change = "Permitted Users: Admin approved users are pre-authorized; then assign one permission set to the one integration user. In metadata oauthConfig/isAdminApproved true with permissionSetName, or permittedUsersPolicyType AdminApprovedPreAuthorized with commaSeparatedPermissionSet.",
            Cost = "Narrows access: users who approved the app themselves lose it unless they are assigned.",
            Sources = [.. AuditRule.Observed("public-file:61639183317 no consent page in headless flows"), .. AuditRule.Official("https://help.salesforce.com/apex/HTViewHelpDoc?id=xcloud.remoteaccess_oauth_jwt_flow.htm approval needed")],
            Find = subject => subject.Flows.Any(flow => flow is Flow.JwtBearer or Flow.ClientCredentials) ? subject.Where(App.PermittedUsers, PermittedUsers.AllUsers) : [],
        },
        new("ip-relaxation-ignored", Severity.Warning, "IP relaxation has no effect on JWT bearer")
        {
            Why = "JWT and SAML bearer always obey the profile's login IP ranges, whatever the app says: from another address the login is refused with \"ip restricted\".",
            Change = "Put the client's egress addresses into Login IP Ranges of the integration user's profile, or remove the ranges from it; then set the app back to Enforce, so that the file says what is true.",
            Cost = "Each address added to a profile is one from which all of its users may log in.",
            Sources = AuditRule.Official(Ip),
            Find = subject => subject.Flows.Contains(Flow.JwtBearer) ? subject.Where(App.IpRelaxation, IpRelaxation.Relax).Concat(subject.Where(App.IpRelaxation, IpRelaxation.RelaxActivatedDevices)) : [],
        },
        new("ip-relaxed", Severity.Note, "The app relaxes IP restrictions")
        {
            Why = "A stolen token or secret works from every address.",
            Change = "IP Relaxation: Enforce IP restrictions, with the client's addresses in the profile's Login IP Ranges; for a client with changing addresses give it a fixed egress first. In metadata ipRelaxation ENFORCE (ipRelaxationPolicyType Enforce).",
            Cost = "None in security; a client whose address changes is refused until the ranges follow.",
            Sources = AuditRule.Official(Ip),
            Find = subject => subject.Flows.Contains(Flow.JwtBearer) ? [] : subject.Where(App.IpRelaxation, IpRelaxation.Relax),
        },
        new("assigned-profile-ip-ranges", Severity.Note, "A profile of the app has login IP ranges")
        {
            Why = "Users of this profile get \"ip restricted\" from addresses outside, unless the app relaxes the check; JWT bearer cannot be relaxed.",
            Change = "Compare the ranges with the client's egress addresses before they change.",
            Cost = "None.",
            Sources = AuditRule.Official(Ip),
            Find = subject => Profiles(subject, Declared.ProfileWithIpRanges),
        },
        new("assigned-profile-login-hours", Severity.Note, "A profile of the app has login hours")
        {
            Why = "Outside these hours a login of its users is refused, and jobs at night fail.",
            Change = "Setup › Profiles › the profile › Login Hours: compare with the times the client runs.",
            Cost = "None.",
            Sources = AuditRule.Judged("Login History knows the refusal as Restricted time"),
            Find = subject => Profiles(subject, Declared.ProfileWithHours),
        },
        new("assigned-without-api", Severity.Warning, "A profile or permission set of the app lacks API Enabled")
        {
            Why = "Without API Enabled a user gets a token at best and no API call through; another permission set may supply it, which files of this one do not show.",
            Change = "Grant API Enabled to the integration user by the permission set that is assigned to the app.",
            Cost = "API Enabled opens all data the user may see to programs.",
            Sources = AuditRule.Judged("the cause user-api-disabled"),
            Find = subject => Profiles(subject, Declared.ProfileWithoutApi),
        },
        new("session-short", Severity.Note, "The app's session ends after a quarter of an hour or less")
        {
            Why = "A long job loses its access token while it runs; a client that does not fetch a new one after 401 fails each time.",
            Change = "Let the client renew on 401, or lengthen sessionPolicy/sessionTimeout (sessionTimeoutInMinutes).",
            Cost = "A longer session makes a stolen access token useful for longer.",
            Sources = AuditRule.Official("https://developer.salesforce.com/docs/platform/api-metadata/references/meta-types/metadata-connectedapp.html sessionPolicy"),
            Find = subject => subject.All(Grant.SessionTimeout).Where(fact => subject.IsApp && (TimeSpan)fact.Value <= TimeSpan.FromMinutes(15)),
        },
    ];

    /// <summary>The profiles and sets that the app lists, where a file of theirs says this.</summary>
    private static IEnumerable<Fact> Profiles(Subject subject, Setting<string> says)
    {
        var listed = subject.All(Declared.Profile).Concat(subject.All(Declared.PermissionSet)).Select(fact => Kebab.Plain((string)fact.Value)).ToHashSet(StringComparer.Ordinal);
        return subject.Around.Where(fact => fact.Setting == says && (listed.Contains(Kebab.Plain((string)fact.Value)) || (Kebab.Plain((string)fact.Value) == "admin" && listed.Contains("systemadministrator"))));
    }
}

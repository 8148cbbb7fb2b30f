using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>A permission on which it depends what a reader of an org sees.</summary>
/// <param name="Name">As Setup calls it.</param>
/// <param name="Field">Its field in <c>UserPermissionAccess</c> and <c>PermissionSet</c>.</param>
/// <param name="Opens">What it opens.</param>
/// <param name="Without">What stays invisible without it.</param>
public sealed record ReadingRight(string Name, string Field, string Opens, string Without)
{
    /// <summary>Fields of permissions that open the same and more.</summary>
    public ImmutableArray<string> Covered { get; init; } = [];

    /// <summary>Every field that is asked for.</summary>
    public static IEnumerable<string> Fields => All.SelectMany(right => right.Covered.Prepend(right.Field)).Distinct(StringComparer.Ordinal);

    /// <summary>The permissions, the most telling first.</summary>
    public static ImmutableArray<ReadingRight> All { get; } =
    [
        new("API Enabled", "PermissionsApiEnabled", "the API at all", "everything: no call is answered"),
        new("View Setup and Configuration", "PermissionsViewSetup", "apps, who is admitted to them, the Setup Audit Trail, org settings", "the app's side: policies of connected apps, assignments, what was changed before it broke") { Covered = ["PermissionsCustomizeApplication"] },
        new("Monitor Login History", "PermissionsMonitorLoginHistory", "Login History of all users", "Login History of every user but this one") { Covered = ["PermissionsManageUsers"] },
        new("Manage Users", "PermissionsManageUsers", "whether a user is frozen or locked, and where a login came from", "frozen and locked users, places of logins"),
        new("Customize Application", "PermissionsCustomizeApplication", "tokens that other users granted (OauthToken)", "whether another user's approval exists, how old it is and when it was used"),
        new("Modify Metadata Through Metadata API Functions", "PermissionsModifyMetadata", "policies of connected apps and settings through the Metadata API", "IP relaxation, refresh policy, callbacks, scopes and certificate of classic connected apps") { Covered = ["PermissionsModifyAllData"] },
        new("View Event Log Files", "PermissionsViewEventLogFiles", "event log files with the codes of failed logins", "the codes of failed logins (LOGIN_STATUS), TLS and timing") { Covered = ["PermissionsViewAllData"] },
        new("View All Users", "PermissionsViewAllUsers", "names behind user ids", "names of other users") { Covered = ["PermissionsManageUsers"] },
        new("View All Profiles", "PermissionsViewAllProfiles", "names of all profiles (needed from Winter '27 on)", "from Winter '27 on, names of all profiles but this user's own"),
        new("External Client App viewer", "PermissionsExternalClientAppViewer", "metadata of external client apps", "settings of external client apps beyond what SOQL shows of their policies"),
        new("View Client Secret", "PermissionsViewClientSecret", "which external client app a consumer key belongs to (with the org setting for it)", "which external client app a consumer key belongs to"),
    ];
}

/// <summary>A permission as this user has it.</summary>
/// <param name="Has">Null where the org does not tell.</param>
/// <param name="Through">The profile or permission sets that give it, as far as seen.</param>
/// <param name="IsOpen">What it opens can be seen, by this permission or by one that covers it; null where that is not known.</param>
public sealed record RightSeen(ReadingRight Right, bool? Has, ImmutableArray<string> Through, bool? IsOpen);

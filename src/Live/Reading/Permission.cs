using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>A permission on which sight of evidence hangs.</summary>
/// <param name="Name">As Setup calls it.</param>
/// <param name="Field">As UserPermissionAccess and PermissionSet call it.</param>
/// <param name="Opens">What it lets a reader see.</param>
public sealed record Permission(string Name, string Field, string Opens)
{
    public static readonly Permission Api = new("API Enabled", "PermissionsApiEnabled", "everything: without it the org cannot be asked at all");

    public static readonly Permission ViewSetup = new("View Setup and Configuration", "PermissionsViewSetup", "apps and their policies, who is admitted to them, the audit trail, org-wide settings");

    public static readonly Permission LoginHistory = new("Monitor Login History", "PermissionsMonitorLoginHistory", "Login History of other users");

    public static readonly Permission ManageUsers = new("Manage Users", "PermissionsManageUsers", "whether a user is frozen or locked out, and Login History of other users");

    public static readonly Permission ViewAllUsers = new("View All Users", "PermissionsViewAllUsers", "that a user name does not exist");

    public static readonly Permission ViewAllProfiles = new("View All Profiles", "PermissionsViewAllProfiles", "profiles other than one's own (from Winter '27)");

    public static readonly Permission Customize = new("Customize Application", "PermissionsCustomizeApplication", "OAuth tokens of other users");

    public static readonly Permission EventLogs = new("View Event Log Files", "PermissionsViewEventLogFiles", "event log files");

    public static readonly Permission Metadata = new("Modify Metadata Through Metadata API Functions", "PermissionsModifyMetadata", "policies, callbacks, scopes and certificates of apps");

    /// <summary>All of them.</summary>
    public static ImmutableArray<Permission> All { get; } = [Api, ViewSetup, LoginHistory, ManageUsers, ViewAllUsers, ViewAllProfiles, Customize, EventLogs, Metadata];

    public override string ToString() => Name;
}

using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Apps, profiles, permission sets and their assignments.</summary>
internal sealed partial class ObjectTables
{
    private static ObjectTable<AppRecord> ConnectedApplication() => new ObjectTable<AppRecord>("ConnectedApplication", caller => caller.Store.Apps.Where(app => app is { Kind: AppKind.ConnectedApp, Exists: true, IsInstalled: true }))
        .With("Id", app => app.Id)
        .With("Name", app => app.Name)
        .With("OptionsAllowAdminApprovedUsersOnly", app => app.PermittedUsers is PermittedUsers.AdminApproved)
        .With("OptionsRefreshTokenValidityMetric", app => app.RefreshPolicy is RefreshPolicy.ExpireIfNotUsed)
        .With("RefreshTokenValidityPeriod", app => app.RefreshPolicy is RefreshPolicy.ExpireIfNotUsed or RefreshPolicy.ExpireAfter ? Math.Round(app.RefreshWindow.TotalDays) : null)
        .With("OptionsHasSessionLevelPolicy", app => app.WantsHighAssurance)
        .With("LastModifiedDate", app => app.SavedAt);

    private static ObjectTable<AppRecord> ExternalClientApplication() => new ObjectTable<AppRecord>("ExternalClientApplication", caller => caller.Store.Apps.Where(app => app is { Kind: AppKind.ExternalClientApp, Exists: true, IsInstalled: true }))
        .With("Id", app => app.Id)
        .With("DeveloperName", app => app.DeveloperName)
        .With("MasterLabel", app => app.Name)
        .With("DistributionState", app => app.HomeOrg is Distribution.AnotherOrgPackaged ? "Packaged" : "Local")
        .With("LastModifiedDate", app => app.SavedAt);

    private static ObjectTable<ProfileRecord> Profile() => new ObjectTable<ProfileRecord>("Profile", caller => caller.Store.Profiles)
        .With("Id", profile => profile.Id)
        .With("Name", profile => profile.Name)
        .With("PermissionsApiEnabled", profile => profile.ApiIsEnabled)
        .With("PermissionsMonitorLoginHistory", profile => profile.MonitorsLoginHistory)
        .With("PermissionsManageUsers", profile => profile.ManagesUsers);

    private static ObjectTable<PermissionSetRecord> PermissionSet() => new ObjectTable<PermissionSetRecord>("PermissionSet", caller => caller.Store.PermissionSets)
        .With("Id", set => set.Id)
        .With("Name", set => set.Name.Replace(' ', '_'))
        .With("Label", set => set.Name)
        .With("IsOwnedByProfile", _ => false)
        .With("PermissionsApiEnabled", set => set.ApiIsEnabled)
        .With("PermissionsMonitorLoginHistory", set => set.MonitorsLoginHistory)
        .With("PermissionsManageUsers", set => set.ManagesUsers);

    private static ObjectTable<Assignment> PermissionSetAssignment(Store store) => new ObjectTable<Assignment>("PermissionSetAssignment", _ => from user in store.Users from set in store.SetsOf(user) select new Assignment(user, set))
        .With("Id", one => SalesforceId.Of("0Pa", (one.User.Number * 10_000L) + one.Set.Name.Length))
        .With("AssigneeId", one => one.User.Id)
        .With("Assignee.Username", one => one.User.Username)
        .With("PermissionSetId", one => one.Set.Id)
        .With("PermissionSet.Name", one => one.Set.Name.Replace(' ', '_'))
        .With("IsActive", _ => true);

    private static ObjectTable<UserRecord> UserLogin(Store store) => new ObjectTable<UserRecord>("UserLogin", caller => caller.ManagesUsers ? store.Users : [])
        .With("Id", user => SalesforceId.Of("0Yw", user.Number))
        .With("UserId", user => user.Id)
        .With("IsFrozen", user => user.IsFrozen)
        .With("IsPasswordLocked", user => user.LockedUntil > store.Clock.Now);

    private static ObjectTable<AuditRow> SetupAuditTrail() => new ObjectTable<AuditRow>("SetupAuditTrail", caller => caller.Store.Audit)
        .With("Id", row => SalesforceId.Of("0Ym", row.Number))
        .With("Action", row => row.Action)
        .With("Section", _ => "Connected Apps", filters: false)
        .With("Display", row => row.Display, filters: false)
        .With("CreatedDate", row => row.At);

    private sealed record Assignment(UserRecord User, PermissionSetRecord Set);
}

namespace SfOAuth.Emulation;

/// <summary>Profiles, permission sets and who is admitted to what.</summary>
internal sealed partial class ObjectTables
{
    private static readonly (string Field, Func<IPermissions, bool> Allows)[] Allowed =
    [
        ("PermissionsApiEnabled", allowed => allowed.ApiIsEnabled),
        ("PermissionsManageUsers", allowed => allowed.ManagesUsers),
        ("PermissionsMonitorLoginHistory", allowed => allowed.MonitorsLoginHistory),
        ("PermissionsViewSetup", allowed => allowed.ViewsSetup),
        ("PermissionsCustomizeApplication", allowed => allowed.CustomizesApplication),
        ("PermissionsViewEventLogFiles", allowed => allowed.ViewsEventLogFiles),
        ("PermissionsModifyMetadata", allowed => allowed.ModifiesMetadata),
        ("PermissionsViewAllUsers", allowed => allowed.ViewsAllUsers),
        ("PermissionsViewAllProfiles", allowed => allowed.ViewsAllProfiles),
    ];

    private static ObjectTable<ProfileRecord> Profile() => Permitting(new ObjectTable<ProfileRecord>("Profile", SalesforceId.Profile, caller => caller.Store.Profiles)
        .With("Id", profile => profile.Id)
        .With("Name", profile => profile.Name)
        .With("UserType", _ => "Standard"));

    private static ObjectTable<Parent> PermissionSet() => Permitting(new ObjectTable<Parent>("PermissionSet", SalesforceId.PermissionSet, caller => Parents(caller.Store))
        .With("Id", set => set.Id)
        .With("Name", set => set.Profile is null ? set.Name.Replace(' ', '_') : $"X{set.Profile.Id}")
        .With("Label", set => set.Name)
        .With("IsOwnedByProfile", set => set.Profile is not null)
        .With("ProfileId", set => set.Profile?.Id)
        .With("Profile.Name", set => set.Profile?.Name)
        .With("HasActivationRequired", _ => false)
        .With("PermissionsIsSsoEnabled", set => set.Profile is { MustUseSso: true })
        .With("PermissionsTwoFactorApi", (caller, set) => WantsMfa(caller, set))
        .With("PermissionsForceTwoFactor", (caller, set) => WantsMfa(caller, set))
        .With("Type", set => set.Profile is null ? "Regular" : "Profile"));

    private static ObjectTable<Parent> ToolingPermissionSet() => PermissionSet().With("PermissionsCanApproveUninstalledApps", set => set.Profile is { MayApproveUninstalled: true });

    /// <summary>Kept with the user here. Salesforce keeps it in permission sets: it is shown on that of the profile.</summary>
    private static bool WantsMfa(Caller caller, Parent set) => set.Profile is { } profile && caller.Store.Users.Any(user => user.MustUseMfa && user.Profile == profile.Name);

    private static ObjectTable<Assignment> PermissionSetAssignment(Store store) => new ObjectTable<Assignment>("PermissionSetAssignment", SalesforceId.Assignment, caller => Assignments(caller.Store))
        .With("Id", one => one.Id)
        .With("AssigneeId", one => one.User.Id)
        .With("Assignee.Username", one => one.User.Username)
        .With("PermissionSetId", one => one.Parent?.Id)
        .With("PermissionSet.Name", one => one.Parent?.Name.Replace(' ', '_'))
        .With("PermissionSet.Label", one => one.Parent?.Name)
        .With("PermissionSet.IsOwnedByProfile", one => one.Parent?.Profile is not null)
        .With("PermissionSetGroupId", one => one.Group?.Id)
        .With("IsActive", _ => true)
        .With("IsRevoked", _ => false)
        .Empty("ExpirationDate");

    private static ObjectTable<PermissionSetGroupRecord> PermissionSetGroup() => new ObjectTable<PermissionSetGroupRecord>("PermissionSetGroup", SalesforceId.PermissionSetGroup, caller => caller.Store.PermissionSetGroups)
        .With("Id", group => group.Id)
        .With("DeveloperName", group => group.Name.Replace(' ', '_'))
        .With("MasterLabel", group => group.Name)
        .With("Status", group => group.Status);

    private static ObjectTable<Member> PermissionSetGroupComponent() => new ObjectTable<Member>("PermissionSetGroupComponent", SalesforceId.GroupComponent, caller => from one in caller.Store.PermissionSetGroups from set in caller.Store.PermissionSets where one.PermissionSets.Contains(set.Name) select new Member(one, set))
        .With("Id", one => SalesforceId.Mixed(SalesforceId.GroupComponent, one.Group.Id, one.Set.Id))
        .With("PermissionSetGroupId", one => one.Group.Id)
        .With("PermissionSetGroup.Status", one => one.Group.Status)
        .With("PermissionSetId", one => one.Set.Id);

    private static ObjectTable<Access> SetupEntityAccess() => new ObjectTable<Access>("SetupEntityAccess", SalesforceId.SetupEntityAccess, caller => OfSetup(caller, Accesses(caller.Store)))
        .With("Id", one => one.Id)
        .With("ParentId", one => one.Parent.Id)
        .With("Parent.Name", one => one.Parent.Name.Replace(' ', '_'))
        .With("Parent.Label", one => one.Parent.Name)
        .With("Parent.IsOwnedByProfile", one => one.Parent.Profile is not null)
        .With("Parent.HasActivationRequired", _ => false)
        .With("Parent.ProfileId", one => one.Parent.Profile?.Id)
        .With("Parent.Profile.Name", one => one.Parent.Profile?.Name)
        .With("SetupEntityId", one => one.App.Id)
        .With("SetupEntityType", one => one.App.Kind is Salesforce.AppKind.ConnectedApp ? "ConnectedApplication" : "ExternalClientApplication");

    /// <summary>Permission sets, and the hidden ones that the profiles own.</summary>
    public static IEnumerable<Parent> Parents(Store store) =>
    [
        .. store.PermissionSets.Select(set => new Parent(set.Id, set.Name, null, set)),
        .. store.Profiles.Select(profile => new Parent(SalesforceId.Mixed(SalesforceId.PermissionSet, profile.Id), profile.Name, profile, null)),
    ];

    public static IEnumerable<Assignment> Assignments(Store store)
    {
        var parents = Parents(store).ToList();
        foreach (var user in store.Users)
        {
            foreach (var parent in parents.Where(parent => parent.Profile is { } profile ? profile.Name == user.Profile : user.PermissionSets.Contains(parent.Name)))
            {
                yield return new(SalesforceId.Mixed(SalesforceId.Assignment, user.Id, parent.Id), user, parent, null);
            }

            foreach (var group in store.PermissionSetGroups.Where(group => user.PermissionSetGroups.Contains(group.Name)))
            {
                yield return new(SalesforceId.Mixed(SalesforceId.Assignment, user.Id, group.Id), user, null, group);
            }
        }
    }

    public static IEnumerable<Access> Accesses(Store store) =>
        from parent in Parents(store)
        from app in store.Apps
        where (parent.Profile?.Apps ?? parent.Set!.Apps).Contains(app.Name)
        select new Access(SalesforceId.Mixed(SalesforceId.SetupEntityAccess, parent.Id, app.Id), parent, app);

    private static ObjectTable<T> Permitting<T>(ObjectTable<T> table)
        where T : class, IPermissions
    {
        foreach (var (field, allows) in Allowed)
        {
            table.With(field, row => allows(row));
        }

        return table;
    }

    /// <summary>What access hangs on: a permission set, or the hidden one of a profile.</summary>
    internal sealed record Parent(string Id, string Name, ProfileRecord? Profile, PermissionSetRecord? Set) : IPermissions
    {
        private IPermissions Owner => Profile ?? (IPermissions)Set!;

        public bool ApiIsEnabled => Owner.ApiIsEnabled;

        public bool ManagesUsers => Owner.ManagesUsers;

        public bool MonitorsLoginHistory => Owner.MonitorsLoginHistory;

        public bool ViewsSetup => Owner.ViewsSetup;

        public bool CustomizesApplication => Owner.CustomizesApplication;

        public bool ViewsEventLogFiles => Owner.ViewsEventLogFiles;

        public bool ModifiesMetadata => Owner.ModifiesMetadata;

        public bool ViewsAllUsers => Owner.ViewsAllUsers;

        public bool ViewsAllProfiles => Owner.ViewsAllProfiles;
    }

    internal sealed record Assignment(string Id, UserRecord User, Parent? Parent, PermissionSetGroupRecord? Group);

    internal sealed record Access(string Id, Parent Parent, AppRecord App);

    private sealed record Member(PermissionSetGroupRecord Group, PermissionSetRecord Set);
}

using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>Changes of records: users, their sets, who is admitted to what. What a repair needs, and no more.</summary>
internal sealed class RecordWrites(Emulation emulation)
{
    private Store Store => emulation.Store;

    /// <returns>The id of the new record.</returns>
    public string Create(string name, RecordBody body, Caller caller)
    {
        Allow(caller.ManagesUsers);
        return name switch
        {
            "PermissionSet" => NewSet(body),
            "PermissionSetAssignment" => Assign(body, caller),
            "SetupEntityAccess" => Admit(body, caller),
            _ => throw Unwritable(name),
        };
    }

    public string? Update(string name, string id, RecordBody body, Caller caller)
    {
        Allow(caller.ManagesUsers);
        switch (name)
        {
            case "User":
                var user = Store.Users.FirstOrDefault(one => Same(one.Id, id)) ?? throw Missing();
                Only(body, "IsActive");
                Store.Save(user with { IsActive = body.Flag("IsActive") ?? user.IsActive });
                return null;
            case "UserLogin":
                Only(body, "IsFrozen", "IsPasswordLocked");
                Unlock(Store.Users.FirstOrDefault(one => Same(SalesforceId.Of(SalesforceId.UserLogin, one.Number), id)) ?? throw Missing(), body);
                return null;
            default:
                throw Unwritable(name);
        }
    }

    public string? Delete(string name, string id, Caller caller)
    {
        Allow(caller.ManagesUsers || name is "AuthSession");
        switch (name)
        {
            case "PermissionSetAssignment":
                var one = ObjectTables.Assignments(Store).FirstOrDefault(one => Same(one.Id, id)) ?? throw Missing();
                Store.Save(one.Group is { } group
                    ? one.User with { PermissionSetGroups = one.User.PermissionSetGroups.Remove(group.Name) }
                    : one.User with { PermissionSets = one.User.PermissionSets.Remove(one.Parent!.Name) });
                return null;
            case "PermissionSet":
                Store.Remove(Store.PermissionSets.FirstOrDefault(set => Same(set.Id, id)) ?? throw Missing());
                return null;
            case "SetupEntityAccess":
                var access = ObjectTables.Accesses(Store).FirstOrDefault(one => Same(one.Id, id)) ?? throw Missing();
                SetApps(access.Parent, apps => apps.Remove(access.App.Name));
                return null;
            case "AuthSession":
                var row = Store.Logins.Newest().FirstOrDefault(row => row.Session != 0 && Same(SalesforceId.Of(SalesforceId.AuthSession, row.Number), id)) ?? throw Missing();
                Allow(caller.ManagesUsers || row.User == caller.User.Number);
                Store.EndSession(row.Session);
                Store.Events.Add(new SessionEnd(Store.Clock.Now, row.User, Store.Apps.FirstOrDefault(app => app.Name == row.Application)?.Number ?? 0, row.Session));
                return null;
            default:
                throw Unwritable(name);
        }
    }

    /// <summary>The Tooling API writes the part of a profile that decides about logins.</summary>
    public string? UpdateSetting(string name, string id, RecordBody body, Caller caller)
    {
        Allow(caller.ModifiesMetadata);
        var profile = name is "Profile" ? Store.Profiles.FirstOrDefault(one => Same(one.Id, id)) ?? throw Missing() : throw Unwritable(name);
        Only(body, "Metadata", "FullName");
        if (body.Member("Metadata") is { ValueKind: JsonValueKind.Object } metadata)
        {
            Store.Save(ProfileJson.Apply(profile, metadata));
        }

        return null;
    }

    private string NewSet(RecordBody body)
    {
        Only(body, "Name", "Label", "PermissionsApiEnabled");
        var label = body.TextOf("Label") ?? body.Text("Name");
        if (Store.PermissionSets.Any(set => set.Name.Equals(label, StringComparison.OrdinalIgnoreCase)))
        {
            throw new SoqlException("DUPLICATE_DEVELOPER_NAME", "a permission set of this name exists");
        }

        var set = new PermissionSetRecord { Id = SalesforceId.Mixed(SalesforceId.PermissionSet, body.Text("Name")), Name = label, ApiIsEnabled = body.Flag("PermissionsApiEnabled") ?? false };
        Store.Save(set);
        return set.Id;
    }

    private string Assign(RecordBody body, Caller caller)
    {
        Only(body, "AssigneeId", "PermissionSetId", "PermissionSetGroupId");
        var user = Store.Users.FirstOrDefault(one => Same(one.Id, body.Text("AssigneeId"))) ?? throw Missing();
        if (body.TextOf("PermissionSetGroupId") is { } groupId)
        {
            var group = Store.PermissionSetGroups.FirstOrDefault(one => Same(one.Id, groupId)) ?? throw Missing();
            Store.Save(user with { PermissionSetGroups = [.. user.PermissionSetGroups.Remove(group.Name), group.Name] });
            return ObjectTables.Assignments(caller.Store).First(one => one.User.Id == user.Id && one.Group?.Id == group.Id).Id;
        }

        var set = Store.PermissionSets.FirstOrDefault(one => Same(one.Id, body.Text("PermissionSetId"))) ?? throw Missing();
        Store.Save(user with { PermissionSets = [.. user.PermissionSets.Remove(set.Name), set.Name] });
        return SalesforceId.Mixed(SalesforceId.Assignment, user.Id, set.Id);
    }

    private string Admit(RecordBody body, Caller caller)
    {
        Allow(caller.CustomizesApplication);
        Only(body, "ParentId", "SetupEntityId", "SetupEntityType");
        var parent = ObjectTables.Parents(Store).FirstOrDefault(one => Same(one.Id, body.Text("ParentId"))) ?? throw Missing();
        var app = Store.Apps.FirstOrDefault(one => Same(one.Id, body.Text("SetupEntityId"))) ?? throw Missing();
        SetApps(parent, apps => [.. apps.Remove(app.Name), app.Name]);
        return SalesforceId.Mixed(SalesforceId.SetupEntityAccess, parent.Id, app.Id);
    }

    private void SetApps(ObjectTables.Parent parent, Func<System.Collections.Immutable.ImmutableArray<string>, System.Collections.Immutable.ImmutableArray<string>> change)
    {
        if (parent.Profile is { } profile)
        {
            Store.Save(profile with { Apps = change(profile.Apps) });
        }
        else
        {
            Store.Save(parent.Set! with { Apps = change(parent.Set!.Apps) });
        }
    }

    private void Unlock(UserRecord user, RecordBody body)
    {
        var isLocked = user.LockedUntil > Store.Clock.Now;
        if (body.Flag("IsPasswordLocked") is true && !isLocked)
        {
            throw new SoqlException("INVALID_FIELD_FOR_INSERT_UPDATE", "IsPasswordLocked can only be set to false");
        }

        Store.Save(user with
        {
            IsFrozen = body.Flag("IsFrozen") ?? user.IsFrozen,
            LockedUntil = body.Flag("IsPasswordLocked") is false ? default : user.LockedUntil,
            WrongPasswords = body.Flag("IsPasswordLocked") is false ? 0 : user.WrongPasswords,
        });
    }

    private static void Allow(bool may)
    {
        if (!may)
        {
            throw new SoqlException("INSUFFICIENT_ACCESS", "insufficient access rights on object id") { IsModelled = true };
        }
    }

    private static void Only(RecordBody body, params ReadOnlySpan<string> known)
    {
        foreach (var name in body.Names)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new SoqlException("INVALID_FIELD_FOR_INSERT_UPDATE", $"the emulator does not write {name}");
            }
        }
    }

    private static bool Same(string id, string asked) => id == asked || (asked.Length == 15 && id.StartsWith(asked, StringComparison.Ordinal));

    private static SoqlException Missing() => new("NOT_FOUND", "The requested resource does not exist");

    private static SoqlException Unwritable(string name) => new("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", $"the emulator does not write {name}");
}

using System.Text.Json;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Puts a scenario into an empty org, or reads back what an earlier life wrote down.</summary>
internal static class Founding
{
    public static void Found(Store store, Scenario scenario)
    {
        var now = store.Clock.Now;
        store.Save(scenario.Org with
        {
            Id = scenario.Org.Id.Length == 18 ? scenario.Org.Id : SalesforceId.Of(SalesforceId.Org, 1),
            CreatedAt = scenario.Org.CreatedAt == default ? now.AddDays(-900) : scenario.Org.CreatedAt,
        });
        store.Know(scenario.KeysOfOtherEnvironments);
        Each(scenario.Profiles, (profile, number) => store.Save(profile with { Id = Id(profile.Id, SalesforceId.Profile, number) }));
        Each(scenario.PermissionSets, (set, number) => store.Save(set with { Id = Id(set.Id, SalesforceId.PermissionSet, number) }));
        Each(scenario.PermissionSetGroups, (group, number) => store.Save(group with { Id = Id(group.Id, SalesforceId.PermissionSetGroup, number) }));
        Each(scenario.Apps, (app, number) => store.Save(app with
        {
            Id = Id(app.Id, app.Kind is AppKind.ExternalClientApp ? SalesforceId.ExternalClientApp : SalesforceId.ConnectedApp, number),
            Number = number,
            SavedAt = app.SavedAt == default ? now.AddDays(-30) : app.SavedAt,
        }));
        Each(scenario.Users, (user, number) => store.Save(user with { Id = Id(user.Id, SalesforceId.User, number), Number = number }));
    }

    /// <summary>True when the journal held an org.</summary>
    public static bool Restore(Store store, IEnumerable<Entry> entries)
    {
        var found = false;
        foreach (var (kind, _, json) in entries)
        {
            found |= kind is "org";
            Restore(store, kind, json.Span);
        }

        return found;
    }

    private static void Restore(Store store, string kind, ReadOnlySpan<byte> json)
    {
        switch (kind)
        {
            case "org":
                store.Save(Read(json, StateJson.Default.OrgRecord));
                break;
            case "app":
                store.Save(Read(json, StateJson.Default.AppRecord));
                break;
            case "user":
                store.Save(Read(json, StateJson.Default.UserRecord));
                break;
            case "profile":
                store.Save(Read(json, StateJson.Default.ProfileRecord));
                break;
            case "permission-set":
                store.Save(Read(json, StateJson.Default.PermissionSetRecord));
                break;
            case "permission-set-group":
                store.Save(Read(json, StateJson.Default.PermissionSetGroupRecord));
                break;
            case "grant":
                store.Restore(Read(json, StateJson.Default.GrantRecord));
                break;
            case "code":
                store.Save(Read(json, StateJson.Default.PendingCode));
                break;
            case "device":
                store.Save(Read(json, StateJson.Default.PendingDevice));
                break;
            case "ended-session":
                store.EndSession(Read(json, StateJson.Default.Int64));
                break;
            case "ended-up-to":
                store.EndSessionsUpTo(Read(json, StateJson.Default.Int64));
                break;
            case "clock":
                store.Clock.Advance(Read(json, StateJson.Default.TimeSpan));
                break;
            case "audit":
                store.Restore(Read(json, StateJson.Default.AuditRow));
                break;
            case "login":
                store.Logins.Restore(Read(json, StateJson.Default.LoginRow));
                break;
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape) =>
        JsonSerializer.Deserialize(json, shape) ?? throw new InvalidDataException("the state file holds an empty record");

    private static string Id(string given, string prefix, int number) => given.Length == 18 ? given : SalesforceId.Of(prefix, number);

    private static void Each<T>(IReadOnlyList<T> records, Action<T, int> save)
    {
        for (var at = 0; at < records.Count; at++)
        {
            save(records[at], at + 1);
        }
    }
}

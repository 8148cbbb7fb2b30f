using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SfOAuth.Emulation;

/// <summary>The org in memory. Every change passes through <c>Save</c>, which also writes it down.</summary>
internal sealed partial class Store(Clock clock, IJournal journal)
{
    private readonly ConcurrentDictionary<int, AppRecord> apps = [];
    private readonly ConcurrentDictionary<string, int> keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, UserRecord> users = [];
    private readonly ConcurrentDictionary<string, int> usernames = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ProfileRecord> profiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, PermissionSetRecord> permissionSets = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, PermissionSetGroupRecord> permissionSetGroups = new(StringComparer.OrdinalIgnoreCase);
    private OrgRecord org = new();
    private int version;

    public Clock Clock => clock;

    public IJournal Journal => journal;

    public LoginHistory Logins { get; } = new(journal);

    public EventLog Events { get; } = new();

    public OrgRecord Org => org;

    /// <summary>Grows with every change of Setup, and with time travel.</summary>
    public int Version => Volatile.Read(ref version);

    public ImmutableArray<string> KeysOfOtherEnvironments { get; private set; } = [];

    public IEnumerable<AppRecord> Apps => apps.Values.OrderBy(app => app.Number);

    public IEnumerable<UserRecord> Users => users.Values.OrderBy(user => user.Number);

    public IEnumerable<ProfileRecord> Profiles => profiles.Values.OrderBy(profile => profile.Id, StringComparer.Ordinal);

    public IEnumerable<PermissionSetRecord> PermissionSets => permissionSets.Values.OrderBy(set => set.Id, StringComparer.Ordinal);

    public IEnumerable<PermissionSetGroupRecord> PermissionSetGroups => permissionSetGroups.Values.OrderBy(group => group.Id, StringComparer.Ordinal);

    public AppRecord? App(int number) => apps.GetValueOrDefault(number);

    public AppRecord? AppOfKey(string key) => keys.TryGetValue(key, out var number) ? App(number) : null;

    public UserRecord? User(int number) => users.GetValueOrDefault(number);

    public UserRecord? UserOfName(string username) => usernames.TryGetValue(username, out var number) ? User(number) : null;

    public ProfileRecord? ProfileOf(UserRecord user) => profiles.GetValueOrDefault(user.Profile);

    /// <summary>What is assigned to the user, one by one and through groups that are up to date.</summary>
    public IEnumerable<PermissionSetRecord> SetsOf(UserRecord user)
    {
        var names = user.PermissionSetGroups.IsEmpty ? user.PermissionSets
            : user.PermissionSets.Concat(user.PermissionSetGroups.SelectMany(name => permissionSetGroups.GetValueOrDefault(name) is { Status: PermissionSetGroupRecord.Updated } group ? group.PermissionSets : [])).Distinct(StringComparer.OrdinalIgnoreCase);
        return names.Select(name => permissionSets.GetValueOrDefault(name)).OfType<PermissionSetRecord>();
    }

    public void Save(OrgRecord next)
    {
        var former = org;
        org = next;
        NoteAll(former.Id.Length == 0 ? [] : AuditTrail.Of(former, next));
        Note("org", "org", next, StateJson.Default.OrgRecord);
    }

    public void Save(AppRecord app)
    {
        if (apps.TryGetValue(app.Number, out var former) && former.ConsumerKey != app.ConsumerKey)
        {
            keys.TryRemove(former.ConsumerKey, out _);
        }

        apps[app.Number] = app;
        NoteAll(former is null ? [] : AuditTrail.Of(former, app));
        if (app.ConsumerKey.Length > 0)
        {
            keys[app.ConsumerKey] = app.Number;
        }

        Note("app", app.Id, app, StateJson.Default.AppRecord);
    }

    public void Save(UserRecord user)
    {
        if (users.TryGetValue(user.Number, out var former) && !former.Username.Equals(user.Username, StringComparison.OrdinalIgnoreCase))
        {
            usernames.TryRemove(former.Username, out _);
        }

        users[user.Number] = user;
        usernames[user.Username] = user.Number;
        Note("user", user.Id, user, StateJson.Default.UserRecord);
    }

    public void Save(ProfileRecord profile)
    {
        profiles[profile.Name] = profile;
        Note("profile", profile.Name, profile, StateJson.Default.ProfileRecord);
    }

    public void Save(PermissionSetRecord set)
    {
        permissionSets[set.Name] = set;
        Note("permission-set", set.Name, set, StateJson.Default.PermissionSetRecord);
    }

    /// <summary>The set goes, and with it its assignments.</summary>
    public void Remove(PermissionSetRecord set)
    {
        permissionSets.TryRemove(set.Name, out _);
        foreach (var user in users.Values.Where(user => user.PermissionSets.Contains(set.Name)).ToList())
        {
            Save(user with { PermissionSets = user.PermissionSets.Remove(set.Name) });
        }

        Interlocked.Increment(ref version);
        journal.Put("permission-set", set.Name, null);
    }

    public void Save(PermissionSetGroupRecord group)
    {
        permissionSetGroups[group.Name] = group;
        Note("permission-set-group", group.Name, group, StateJson.Default.PermissionSetGroupRecord);
    }

    /// <summary>Moves the org's clock.</summary>
    public void Travel(TimeSpan by)
    {
        clock.Advance(by);
        Note("clock", "offset", clock.Offset, StateJson.Default.TimeSpan);
    }

    public void Keep(KeptFaults faults) => Write("faults", "faults", faults, StateJson.Default.KeptFaults);

    public void Know(ImmutableArray<string> keysOfOtherEnvironments) => KeysOfOtherEnvironments = keysOfOtherEnvironments;

    private void Note<T>(string kind, string id, T record, JsonTypeInfo<T> shape)
    {
        Interlocked.Increment(ref version);
        Write(kind, id, record, shape);
    }

    private void Write<T>(string kind, string id, T record, JsonTypeInfo<T> shape)
    {
        if (journal.Keeps)
        {
            journal.Put(kind, id, JsonSerializer.SerializeToUtf8Bytes(record, shape));
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;

namespace SfOAuth.Emulation;

/// <summary>Forgetting everything, so that the org can be founded again.</summary>
internal sealed partial class Store
{
    /// <summary>An org without apps, people, approvals and history. Numbers go on: a token of before must not fit somebody new.</summary>
    public void Empty()
    {
        Drop("app", apps, app => app.Id);
        Drop("user", users, user => user.Id);
        Drop("profile", profiles, profile => profile.Name);
        Drop("permission-set", permissionSets, set => set.Name);
        Drop("permission-set-group", permissionSetGroups, group => group.Name);
        keys.Clear();
        usernames.Clear();
        ForgetGrants();
        Logins.Clear();
        Events.Clear();
        while (audit.TryDequeue(out var row))
        {
            journal.Put("audit", Id(row), null);
        }

        org = new();
        Interlocked.Increment(ref version);
    }

    /// <summary>Forgets every approval, code, device, session that was ended, and assertion that was used.</summary>
    private void ForgetGrants()
    {
        lock (gate)
        {
            Drop("grant", grants, grant => grant.Number.ToString(CultureInfo.InvariantCulture));
            Drop("code", codes, code => code.Code);
            Drop("device", devices, device => device.DeviceCode);
            grantsOfPair.Clear();
            jtis.Clear();
            busy.Clear();
        }
    }

    private void Drop<TKey, T>(string kind, ConcurrentDictionary<TKey, T> all, Func<T, string> id)
        where TKey : notnull
    {
        foreach (var (key, one) in all)
        {
            all.TryRemove(key, out _);
            journal.Put(kind, id(one), null);
        }
    }
}

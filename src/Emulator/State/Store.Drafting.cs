namespace SfOAuth.Emulation;

/// <summary>Trying changes out.</summary>
internal sealed partial class Store
{
    /// <summary>Its place when it is made now: above every other, those that are gone included.</summary>
    public int NextAppNumber => apps.IsEmpty ? 1 : apps.Keys.Max() + 1;

    /// <summary>Setup as it is now, in a copy: what is done to it is felt nowhere. It holds no approvals and no history.</summary>
    public Store Draft()
    {
        var draft = new Store(clock, new NoJournal()) { KeysOfOtherEnvironments = KeysOfOtherEnvironments };
        draft.Save(org);
        foreach (var app in Apps)
        {
            draft.Save(app);
        }

        foreach (var user in Users)
        {
            draft.Save(user);
        }

        foreach (var profile in Profiles)
        {
            draft.Save(profile);
        }

        foreach (var set in PermissionSets)
        {
            draft.Save(set);
        }

        return draft;
    }
}

using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Emulation;

/// <summary>Faults outlive the process where the org does.</summary>
internal sealed partial class FaultBoard
{
    /// <summary>Puts back what an earlier life wrote down. What this version no longer knows is left out.</summary>
    public void Restore(KeptFaults kept)
    {
        foreach (var cause in kept.Broken.Select(Catalogue.Find).OfType<RootCause>())
        {
            broken[cause.Slug] = cause;
        }

        foreach (var (name, value, lastVictim) in kept.Pretended)
        {
            if (Vocabulary.Settings.FirstOrDefault(setting => setting.Name == name) is { } setting && KeptFaults.Read(setting, value) is { } read)
            {
                pretended[setting] = new(read, lastVictim);
            }
        }

        foreach (var (slug, app, user, flow) in kept.Armed)
        {
            if (Catalogue.Find(slug) is { } cause)
            {
                armed.Enqueue((cause, new(store, app is { } one ? store.App(one) : null, user is { } who ? store.User(who) : null, Enum.TryParse<Flow>(flow, out var known) ? known : Flow.WebServer, System.Net.IPAddress.Loopback)));
            }
        }

        armedAt = kept.Left;
        store.Save(store.Org);
    }

    private void Keep()
    {
        if (store.Journal.Keeps)
        {
            store.Keep(new KeptFaults
            {
                Broken = [.. broken.Keys],
                Pretended = [.. pretended.Select(pair => new KeptPretence(pair.Key.Name, KeptFaults.Spell(pair.Key, pair.Value.Value), pair.Value.LastVictim))],
                Armed = [.. armed.Select(one => new KeptArming(one.Cause.Slug, one.Scene.App?.Number, one.Scene.User?.Number, one.Scene.Flow.ToString()))],
                Left = Math.Max(0, Volatile.Read(ref armedAt) - Volatile.Read(ref granted)),
            });
        }
    }
}

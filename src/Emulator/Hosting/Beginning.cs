using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>Puts the parts of an org together.</summary>
internal static class Beginning
{
    public static Emulation Of(EmulatorOptions options)
    {
        var journal = Journal(options.StateFile);
        var store = new Store(new Clock(options.Clock), journal);
        var entries = journal.Read().ToList();
        if (!Founding.Restore(store, entries))
        {
            Founding.Found(store, options.Scenario);
        }

        store.Know(options.Scenario.KeysOfOtherEnvironments);
        var key = Key(entries, journal, "seal") ?? Keep(journal, "seal", TokenMint.NewKey());
        var parts = new Emulation(store, key, new(Key(entries, journal, "sign"), made => Keep(journal, "sign", made)), options.Explain);
        parts.Restart = () => Restart(parts, options.Scenario);
        if (Find(entries, "faults", "faults") is { } faults && JsonSerializer.Deserialize(faults.Json.Span, StateJson.Default.KeptFaults) is { } kept)
        {
            parts.Faults.Restore(kept);
        }

        return parts;
    }

    private static IJournal Journal(string? file)
    {
        if (file is null)
        {
            return new NoJournal();
        }

        try
        {
            return SqliteJournal.Open(file);
        }
        catch (Microsoft.Data.Sqlite.SqliteException fault)
        {
            throw new EmulatorException($"the state file {Path.GetFileName(file)} cannot be opened, or is not one of mine.", fault);
        }
    }

    private static void Restart(Emulation parts, Scenario scenario)
    {
        var store = parts.Store;
        parts.Faults.Clear();
        parts.Log.Clear();
        store.Travel(-store.Clock.Offset);
        store.Empty();
        store.EndSessionsUpTo(parts.Issuer.NextSession());
        Founding.Found(store, scenario);
    }

    private static Entry? Find(List<Entry> entries, string kind, string id) => entries.Find(entry => entry.Kind == kind && entry.Id == id);

    private static byte[]? Key(List<Entry> entries, IJournal journal, string name) =>
        journal.Keeps && Find(entries, "key", name) is { } entry ? JsonSerializer.Deserialize(entry.Json.Span, StateJson.Default.ByteArray) : null;

    private static byte[] Keep(IJournal journal, string name, byte[] key)
    {
        if (journal.Keeps)
        {
            journal.Put("key", name, JsonSerializer.SerializeToUtf8Bytes(key, StateJson.Default.ByteArray));
        }

        return key;
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>
/// All trails with their successes. A row is told by a print of 64 bits of its user, address, app and lane: that two of
/// twenty million trails share one is less likely than 1 in 90,000. Users and addresses are looked up for new trails only.
/// </summary>
internal sealed class TrailTable(ByteTable users, ByteTable addresses)
{
    /// <summary>Another one in every process: nobody can choose a user name whose print is that of another.</summary>
    public static readonly ulong Seed = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray(), 8);

    private readonly Paged<Entry> entries = new();

    // The upper half of a print above a number from 1: what does not match is passed without a look at its entry.
    private ulong[] slots = new ulong[64];
    private int touched;

    public int Count { get; private set; }

    public ref Entry this[int id] => ref entries[id];

    /// <summary>
    /// The numbers of many rows' trails. They are looked up side by side: memory answers many questions in hardly more
    /// time than one, and with large tables nearly all of the time is waiting for it.
    /// </summary>
    public void Ids(RowBatch batch, Span<int> ids)
    {
        Span<ulong> prints = stackalloc ulong[ids.Length];
        var mask = (uint)slots.Length - 1;
        for (var i = 0; i < ids.Length; i++)
        {
            prints[i] = Print(batch, i);
            var slot = slots[(uint)prints[i] & mask];
            ids[i] = Matches(slot, prints[i]) ? (int)(uint)slot - 1 : -1;
        }

        Touch(ids);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = ids[i] >= 0 && entries[ids[i]].Print == prints[i] ? ids[i] : Find(prints[i], batch, i);
        }
    }

    private static bool Matches(ulong slot, ulong print) => (uint)slot != 0 && (slot ^ print) >> 32 == 0;

    // Fetches all entries into the cache at once; looked at one by one, each would be waited for.
    private void Touch(ReadOnlySpan<int> ids)
    {
        var sum = 0;
        foreach (var id in ids)
        {
            sum += id >= 0 ? entries[id].Trail.User : 0;
        }

        touched = sum;
    }

    private static ulong Print(RowBatch batch, int row)
    {
        ref readonly var note = ref batch.Notes[row];
        return RowKey.Mix(RowKey.Mix(batch.Users[row].Print + ((ulong)(uint)note.App << 2) + (ulong)note.Lane) ^ BitOperations.RotateLeft(batch.Addresses[row].Print, 32));
    }

    private int Find(ulong print, RowBatch batch, int row)
    {
        var mask = (uint)slots.Length - 1;
        for (var slot = (uint)print & mask; ; slot = (slot + 1) & mask)
        {
            var found = slots[slot];
            if ((uint)found == 0)
            {
                return Add(print, slot, batch, row);
            }

            var id = (int)(uint)found - 1;
            if (Matches(found, print) && entries[id].Print == print)
            {
                return id;
            }
        }
    }

    private int Add(ulong print, uint slot, RowBatch batch, int row)
    {
        var note = batch.Notes[row];
        entries.Ensure(Count + 1);
        entries[Count] = new() { Print = print, Trail = new(users.Id(batch.Of(batch.Users[row])), addresses.Id(batch.Of(batch.Addresses[row])), note.App, note.Lane) };
        slots[slot] = Slot(print, ++Count);
        if (Count * 4L > slots.Length * 3L)
        {
            Spread();
        }

        return Count - 1;
    }

    private void Spread()
    {
        slots = new ulong[slots.Length * 2];
        var mask = (uint)slots.Length - 1;
        for (var id = 0; id < Count; id++)
        {
            var slot = (uint)entries[id].Print & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = Slot(entries[id].Print, id + 1);
        }
    }

    private static ulong Slot(ulong print, int number) => (print & 0xFFFF_FFFF_0000_0000UL) | (uint)number;

    /// <summary>A trail, and the successes on it.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal record struct Entry
    {
        public ulong Print;
        public Trail Trail;
        public Seen Successes;
    }
}

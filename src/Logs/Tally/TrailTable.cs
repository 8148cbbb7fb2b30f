using System.Numerics;
using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>
/// All trails with their successes. A row is told by a print of 64 bits of its user, address, app and lane: that two of
/// twenty million trails share one is less likely than 1 in 90,000. Users and addresses are looked up for new trails only.
/// </summary>
internal sealed class TrailTable(ByteTable users, ByteTable addresses)
{
    private readonly Paged<Entry> entries = new();
    private int[] slots = new int[64];
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
            ids[i] = slots[(uint)prints[i] & mask] - 1;
        }

        Touch(ids);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = ids[i] >= 0 && entries[ids[i]].Print == prints[i] ? ids[i] : Find(prints[i], batch, i);
        }
    }

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
            var id = slots[slot] - 1;
            if (id < 0)
            {
                return Add(print, slot, batch, row);
            }

            if (entries[id].Print == print)
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
        slots[slot] = ++Count;
        if (Count * 4L > slots.Length * 3L)
        {
            Spread();
        }

        return Count - 1;
    }

    private void Spread()
    {
        slots = new int[slots.Length * 2];
        var mask = (uint)slots.Length - 1;
        for (var id = 0; id < Count; id++)
        {
            var slot = (uint)entries[id].Print & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = id + 1;
        }
    }

    /// <summary>A trail, and the successes on it.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal record struct Entry
    {
        public ulong Print;
        public Trail Trail;
        public Seen Successes;
    }
}

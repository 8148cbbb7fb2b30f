using System.Buffers.Binary;
using System.Numerics;

namespace SfOAuth.Logs;

/// <summary>Gives every distinct value a number. Values are kept as bytes and become text only where they are shown.</summary>
public sealed class ByteTable
{
    private const int PageBits = 16;
    private const int Page = 1 << PageBits;
    private const int Longest = 2_048;

    private readonly List<byte[]> pages = [];
    private readonly Paged<Entry> entries = new();
    private int[] slots = new int[64];
    private int pageUsed;

    /// <summary>Distinct values so far.</summary>
    public int Count { get; private set; }

    /// <summary>A value in bytes.</summary>
    public ReadOnlySpan<byte> this[int id] => Bytes(entries[id]);

    /// <summary>The number of a value, a new one for a new value. Of what is overlong the beginning counts.</summary>
    public int Id(ReadOnlySpan<byte> value)
    {
        value = Cut(value);
        var hash = Hash(value);
        var id = Find(value, hash, out var slot);
        return id >= 0 ? id : Add(value, hash, slot);
    }

    /// <summary>The number of a value, −1 where it never came.</summary>
    public int Find(ReadOnlySpan<byte> value) => Find(Cut(value), Hash(Cut(value)), out _);

    /// <summary>The value as it may be shown.</summary>
    public string Show(int id) => Cells.Show(this[id]);

    internal static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> value) => value[..Math.Min(value.Length, Longest)];

    internal static uint Hash(ReadOnlySpan<byte> value) => Fold(Print(value));

    /// <summary>Eight bytes at a time; the values are short.</summary>
    internal static ulong Print(ReadOnlySpan<byte> value, ulong seed = 0)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ seed ^ (ulong)value.Length;
        while (value.Length >= 8)
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(value)) * 0xBF58476D1CE4E5B9UL, 29);
            value = value[8..];
        }

        var rest = 0UL;
        foreach (var one in value)
        {
            rest = (rest << 8) | one;
        }

        return (hash ^ rest) * 0x94D049BB133111EBUL;
    }

    private static uint Fold(ulong hash) => (uint)(hash >> 32) ^ (uint)hash;

    private ReadOnlySpan<byte> Bytes(Entry entry) => pages[entry.Place >> PageBits].AsSpan(entry.Place & (Page - 1), entry.Length);

    private int Find(ReadOnlySpan<byte> value, uint hash, out uint slot)
    {
        var mask = (uint)slots.Length - 1;
        for (slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var id = slots[slot] - 1;
            if (id < 0 || (entries[id].Hash == hash && this[id].SequenceEqual(value)))
            {
                return id;
            }
        }
    }

    private int Add(ReadOnlySpan<byte> value, uint hash, uint slot)
    {
        if (pages.Count == 0 || pageUsed + value.Length >= Page)
        {
            pages.Add(new byte[Page]);
            pageUsed = 0;
        }

        value.CopyTo(pages[^1].AsSpan(pageUsed));
        entries.Ensure(Count + 1);
        entries[Count] = new(hash, ((pages.Count - 1) << PageBits) + pageUsed, value.Length);
        pageUsed += value.Length;
        slots[slot] = ++Count;
        if (Count * 2 > slots.Length)
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
            var slot = entries[id].Hash & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = id + 1;
        }
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Entry(uint Hash, int Place, int Length);
}

/// <summary>A value within a block of bytes, and its print.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Part(int Start, int Length, ulong Print);

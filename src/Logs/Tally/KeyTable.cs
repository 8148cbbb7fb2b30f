using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>Four numbers that belong together.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Key(int A, int B, int C, int D)
{
    public uint Hash()
    {
        var low = ((ulong)(uint)A << 32) | (uint)B;
        var high = ((ulong)(uint)C << 32) | (uint)D;
        var mixed = (low * 0x9E3779B97F4A7C15UL) ^ ((high + 0xD1B54A32D192ED03UL) * 0xBF58476D1CE4E5B9UL);
        mixed ^= mixed >> 29;
        return (uint)((mixed * 0x94D049BB133111EBUL) >> 32);
    }
}

/// <summary>Gives every distinct combination of four numbers a number: a dictionary without objects.</summary>
internal sealed class KeyTable
{
    private readonly Paged<Key> keys = new();
    private int[] slots = new int[64];

    public int Count { get; private set; }

    public Key this[int id] => keys[id];

    public int Id(int a, int b, int c, int d) => Id(new Key(a, b, c, d));

    private int Id(Key key)
    {
        var mask = (uint)slots.Length - 1;
        for (var slot = key.Hash() & mask; ; slot = (slot + 1) & mask)
        {
            var id = slots[slot] - 1;
            if (id < 0)
            {
                return Add(key, slot);
            }

            if (keys[id] == key)
            {
                return id;
            }
        }
    }

    private int Add(Key key, uint slot)
    {
        keys.Ensure(Count + 1);
        keys[Count] = key;
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
            var slot = keys[id].Hash() & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = id + 1;
        }
    }
}

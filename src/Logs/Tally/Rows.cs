using System.Numerics;

namespace SfOAuth.Logs;

/// <summary>
/// Remembers rows across files, so that a row of a file that was issued again, or of two files that overlap, counts
/// once. Equal rows within one file are attempts of their own.
/// </summary>
internal sealed class Rows
{
    private ulong[] hashes = new ulong[1 << 12];
    private ushort[] files = new ushort[1 << 12];
    private int count;

    /// <summary>True when the row is a new one.</summary>
    public bool IsNew(LogRow row, int file)
    {
        var hash = Hash(row);
        for (var copy = 0UL; ; copy++)
        {
            var slot = Find(Mix(hash + (copy * 0x9E3779B97F4A7C15UL)) | 1, out var isNew);
            if (isNew)
            {
                files[slot] = (ushort)(file + 1);
                Grow();
                return true;
            }

            if (files[slot] != (ushort)(file + 1))
            {
                files[slot] = (ushort)(file + 1);
                return false;
            }
        }
    }

    private static ulong Hash(LogRow row)
    {
        var hash = ((ulong)row.Milliseconds * 0xBF58476D1CE4E5B9UL) + (ulong)row.Kind;
        foreach (var field in (ReadOnlySpan<Field>)[Field.Id, Field.Username, Field.UserId, Field.Ip, Field.Status, Field.Application, Field.LoginType, Field.SubType, Field.LoginUrl, Field.HttpStatus, Field.Origin])
        {
            var value = row[field];
            hash = BitOperations.RotateLeft(hash, 17) ^ Mix(ByteTable.Hash(value) | ((ulong)ByteTable.Hash(value[(value.Length / 2)..]) << 32) ^ (ulong)field);
        }

        return hash;
    }

    private static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9UL;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EBUL;
        return number ^ (number >> 31);
    }

    private int Find(ulong hash, out bool isNew)
    {
        var mask = hashes.Length - 1;
        for (var slot = (int)(hash >> 8) & mask; ; slot = (slot + 1) & mask)
        {
            isNew = hashes[slot] == 0;
            if (isNew || hashes[slot] == hash)
            {
                hashes[slot] = hash;
                return slot;
            }
        }
    }

    private void Grow()
    {
        if (++count * 3 < hashes.Length * 2)
        {
            return;
        }

        var (oldHashes, oldFiles) = (hashes, files);
        (hashes, files) = (new ulong[oldHashes.Length * 2], new ushort[oldHashes.Length * 2]);
        for (var slot = 0; slot < oldHashes.Length; slot++)
        {
            if (oldHashes[slot] != 0)
            {
                files[Find(oldHashes[slot], out _)] = oldFiles[slot];
            }
        }
    }
}

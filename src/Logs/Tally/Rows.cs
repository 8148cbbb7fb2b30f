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
        var hash = RowKey.OfValues(row);
        for (var copy = 0UL; ; copy++)
        {
            var slot = Find(RowKey.Mix(hash + (copy * 0x9E3779B97F4A7C15UL)) | 1, out var isNew);
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

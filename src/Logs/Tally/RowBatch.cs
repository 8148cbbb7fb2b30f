using System.Runtime.InteropServices;

namespace SfOAuth.Logs;

/// <summary>What is kept of a row until its batch is counted.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowNote(long Time, Place Place, int App, int Status, int Manner, Lane Lane, bool IsSuccess);

/// <summary>Rows on their way from the reader to the counting.</summary>
internal sealed class RowBatch
{
    public const int Most = 2_048;

    private readonly RowNote[] notes = new RowNote[Most];
    private readonly Part[] users = new Part[Most];
    private readonly Part[] ids = new Part[Most];
    private readonly Part[] addresses = new Part[Most];
    private byte[] bytes = new byte[Most * 48];
    private int used;

    public int Count { get; private set; }

    public bool IsFull => Count == Most;

    /// <summary>A value of the batch.</summary>
    public ReadOnlySpan<byte> Of(Part part) => bytes.AsSpan(part.Start, part.Length);

    public ReadOnlySpan<RowNote> Notes => notes.AsSpan(0, Count);

    public ReadOnlySpan<Part> Users => users.AsSpan(0, Count);

    /// <summary>The users' ids, where names were asked for and a row holds both.</summary>
    public ReadOnlySpan<Part> UserIds => ids.AsSpan(0, Count);

    public ReadOnlySpan<Part> Addresses => addresses.AsSpan(0, Count);

    public void Add(LogRow row, RowNote note, bool withIds)
    {
        var name = row[Field.Username];
        var id = name.IsEmpty || withIds ? row[Field.UserId] : default;
        id = id[..Math.Min(id.Length, 15)];
        users[Count] = Keep(name.IsEmpty ? id : name);
        ids[Count] = withIds && !name.IsEmpty && id.Length == 15 ? Keep(id) : default;
        addresses[Count] = Keep(row[Field.Ip]);
        notes[Count++] = note;
    }

    public void Clear() => (Count, used) = (0, 0);

    private Part Keep(ReadOnlySpan<byte> value)
    {
        value = ByteTable.Cut(value);
        if (used + value.Length > bytes.Length)
        {
            Array.Resize(ref bytes, (bytes.Length * 2) + value.Length);
        }

        value.CopyTo(bytes.AsSpan(used));
        used += value.Length;
        return new(used - value.Length, value.Length, ByteTable.Print(value, TrailTable.Seed));
    }
}

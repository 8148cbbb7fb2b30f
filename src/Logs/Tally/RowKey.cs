using System.Numerics;

namespace SfOAuth.Logs;

/// <summary>Numbers by which a row is known again, in this run and in any other.</summary>
public static class RowKey
{
    private static readonly Field[] Values = [Field.Id, Field.Username, Field.UserId, Field.Ip, Field.Status, Field.Application, Field.LoginType, Field.SubType, Field.LoginUrl, Field.HttpStatus, Field.Origin];

    /// <summary>Equal for rows that tell of the same event: by their id and time where they have an id, so that a corrected row takes the place of the first one; else by all values.</summary>
    public static long OfEvent(LogRow row) =>
        (long)(row[Field.Id] is { IsEmpty: false } id ? Mix(Head(row) ^ Mix(Hash(id) ^ (ulong)Field.Id)) : OfValues(row));

    /// <summary>Equal for rows that say the same.</summary>
    internal static ulong OfValues(LogRow row)
    {
        var hash = Head(row);
        foreach (var field in Values)
        {
            hash = BitOperations.RotateLeft(hash, 17) ^ Mix(Hash(row[field]) ^ (ulong)field);
        }

        return hash;
    }

    internal static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9UL;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EBUL;
        return number ^ (number >> 31);
    }

    private static ulong Head(LogRow row) => ((ulong)row.Milliseconds * 0xBF58476D1CE4E5B9UL) + (ulong)row.Kind;

    private static ulong Hash(ReadOnlySpan<byte> value) => ByteTable.Hash(value) | ((ulong)ByteTable.Hash(value[(value.Length / 2)..]) << 32);
}

using DuckDB.NET.Data;

namespace SfOAuth.Analytics;

/// <summary>Sentences for what a disk may refuse.</summary>
internal static class StoreTroubles
{
    private const string GoesOn = "Nothing that was stored is lost: give the same command again and it goes on where it stopped.";

    /// <summary>The sentence; null for a fault of another kind.</summary>
    public static string? Tell(Exception why, string folder) => why switch
    {
        _ when IsFull(why) => $"There is no space left where {folder} is, or no more may be written there. Make room. {GoesOn}",
        UnauthorizedAccessException => $"I may not read or write {folder}: give a folder that you may, or have the permission changed.",
        DuckDBException when why.Message.Contains("Permission denied", StringComparison.Ordinal) => $"I may not read or write {folder}: give a folder that you may, or have the permission changed.",
        DuckDBException when why.Message.StartsWith("Out of Memory", StringComparison.Ordinal) => $"The memory was not enough for this. SFOAUTH_MEMORY_MB gives more than the usual {Database.UsualMegabytes}. {GoesOn}",
        DuckDBException when IsDamaged(why) => $"A file in {folder} is no whole Parquet file: something else than sfoauth changed it. Remove that day's folder under events and import its logs again.",
        IOException => $"The disk under {folder} does not do what is asked ({why.GetType().Name}). {GoesOn}",
        _ => null,
    };

    // ENOSPC, EDQUOT and EFBIG, as the system words them; DuckDB passes the words on.
    private static bool IsFull(Exception why) =>
        why is IOException or DuckDBException
        && ((string[])["No space left", "not enough space", "Disk quota", "File too large", "Could not write all bytes"]).Any(words => why.Message.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool IsDamaged(Exception why) =>
        ((string[])["magic bytes", "too small to be a Parquet", "Failed to read Parquet", "Invalid Input Error: No magic"]).Any(words => why.Message.Contains(words, StringComparison.OrdinalIgnoreCase));
}

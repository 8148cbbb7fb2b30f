using SfOAuth.Actions;
using SfOAuth.Cli;

namespace SfOAuth.Analytics;

/// <summary>Writes every day of which there are new rows anew: equal rows count once, and those read last stay.</summary>
internal sealed class DayWriter(StoreFolder folder, StagedFile staged, Database database)
{
    private const string File = "rows.parquet";

    public (long Added, int Days) Write(IStoreProgress? progress, CancellationToken stop)
    {
        var days = staged.Days();
        var (added, done) = (0L, 0);
        foreach (var day in days.OrderBy(day => day.Key, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            added += Write(Path.Combine(folder.Table, day.Key), [.. day]);
            progress?.Written(++done, days.Count);
        }

        return (added, days.Count);
    }

    private long Write(string day, List<string> pieces)
    {
        var old = Path.Combine(day, File);
        var hasOld = System.IO.File.Exists(old);
        var before = hasOld ? Count(old) : 0;
        database.Do(Copy(pieces, hasOld ? old : null));
        var after = Count(staged.Beside);
        Directory.CreateDirectory(day);
        System.IO.File.Move(staged.Beside, old, overwrite: true);
        return after - before;
    }

    private long Count(string file) => (long)database.Value($"SELECT CAST(sum(num_rows) AS BIGINT) FROM parquet_file_metadata({StoreSql.Text(file)})")!;

    // Equal rows of one file are attempts of their own: they are numbered, and the numbers told apart with the key.
    private string Copy(IEnumerable<string> pieces, string? old) => $"""
        COPY (
          WITH staged AS (SELECT * FROM {Read(pieces)}),
            again AS (SELECT row_key FROM staged GROUP BY row_key HAVING count(*) > 1),
            fresh AS (
              SELECT * FROM staged ANTI JOIN again USING (row_key)
              UNION ALL
              SELECT * REPLACE (row_number() OVER (PARTITION BY row_key ORDER BY source_line) AS row_copy) FROM staged SEMI JOIN again USING (row_key)
            ),
            kept AS ({(old is null ? "SELECT * FROM fresh WHERE false" : $"SELECT * FROM {Read([old])} AS old ANTI JOIN fresh USING (row_key, row_copy)")})
          SELECT * FROM (SELECT * FROM fresh UNION ALL SELECT * FROM kept) ORDER BY event_time, row_key, row_copy
        ) TO {StoreSql.Text(staged.Beside)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)
        """;

    private static string Read(IEnumerable<string> files) =>
        $"read_parquet([{string.Join(", ", files.Select(StoreSql.Text))}], hive_partitioning = false)";
}

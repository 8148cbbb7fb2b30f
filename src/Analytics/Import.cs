using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SfOAuth.Actions;
using SfOAuth.Cli;
using SfOAuth.Logs;

namespace SfOAuth.Analytics;

/// <summary>
/// Takes files into a store, one after the other. Rows are first staged in pieces that are whole or not there, then
/// each day is written anew beside the old one and takes its place in one step: whenever it is stopped, what is there is sound.
/// </summary>
internal sealed class Import(StoreFolder folder, StoreImport wanted, int pieceRows, CancellationToken stop)
{
    private long bytesBefore;

    public StoreImportReport Run()
    {
        // The same words in the same order whatever the order of the arguments: later files win over earlier ones.
        var files = wanted.Files.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var dates = DateReading.Of(files, wanted.Options.Order);
        folder.Tidy();
        using var database = new Database(folder.SpillFolder);
        var told = files.Select(file => Take(file, dates.Order, database)).ToList();
        var (rows, days) = Total(database);
        return new(folder.Name, [.. told], rows, days, [.. dates.Notes]);
    }

    private StoredFileReport Take(LogFile file, DateOrder order, Database database)
    {
        stop.ThrowIfCancellationRequested();
        var id = Id(file, order);
        var record = Path.Combine(folder.Imports, id + ".json");
        if (File.Exists(record))
        {
            bytesBefore += file.Bytes;
            return new(file.Name, "known", 0, 0, 0, 0, []);
        }

        var staged = new StagedFile(Path.Combine(folder.Staging, id), database, pieceRows);
        var (rows, other, notes) = staged.IsWhole ? staged.Told : Stage(file, order, staged);
        bytesBefore += file.Bytes;
        var (added, days) = new DayWriter(folder, staged, database).Write(wanted.Progress, stop);
        StoreFolder.Write(record, new JsonObject { ["name"] = file.Name, ["rows"] = rows, ["days"] = days });
        staged.Remove();
        return new(file.Name, "imported", rows, added, other, days, notes);
    }

    private (long Rows, long Other, ImmutableArray<string> Notes) Stage(LogFile file, DateOrder order, StagedFile staged)
    {
        long other = 0;
        var options = wanted.Options with { Progress = wanted.Progress is { } progress ? read => progress.Read(bytesBefore + read) : null };
        using var rows = new RowStager(staged, file.Name, wanted.Org);
        file.Read(order, options, row =>
        {
            if (row.Kind is LogKind.Other)
            {
                other++;
            }
            else
            {
                rows.Take(row);
            }
        }, stop);
        rows.Finish();
        return staged.Close(rows.Count, other, [.. file.Notes, .. file.Troubles.Sentences]);
    }

    /// <summary>The same file read in another way is another import. What can be read once only has no name and begins anew.</summary>
    private string Id(LogFile file, DateOrder order)
    {
        if (file.Fingerprint() is not { } print)
        {
            return $"{StoreFolder.Once}{Guid.NewGuid():n}";
        }

        var way = $"{print}|{wanted.Options.Zone?.Id}|{order}|{wanted.Org}|{pieceRows}|{StoreSchema.Version}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(way)).AsSpan(0, 16));
    }

    private (long Rows, int Days) Total(Database database) =>
        folder.IsEmpty ? (0, 0)
        : ((long)(database.Value($"SELECT CAST(coalesce(sum(num_rows), 0) AS BIGINT) FROM parquet_file_metadata({StoreSql.Text(folder.Files)})") ?? 0L),
            Directory.EnumerateDirectories(folder.Table).Sum(org => Directory.EnumerateDirectories(org).Count()));
}

using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;
using SfOAuth.Actions;
using SfOAuth.Cli;
using SfOAuth.Intake;
using SfOAuth.Logs;

namespace SfOAuth.Analytics;

/// <summary>One question to a store. It can read the store and nothing else, change nothing, and does not run for ever.</summary>
internal sealed class Question(StoreFolder folder, StoreQuestion wanted)
{
    public Reading<bool> Run(IRowSink answer, CancellationToken stop)
    {
        var spill = Directory.CreateTempSubdirectory("sfoauth-sql-").FullName;
        try
        {
            using var database = Prepared(spill);
            return Refusal(database) is { } why ? new Reading<bool>.Rejected(why) : Run(database, answer, stop);
        }
        finally
        {
            Directory.Delete(spill, recursive: true);
        }
    }

    private Database Prepared(string spill)
    {
        var database = new Database(spill);
        var place = Path.GetFullPath(Path.Combine(folder.Table, ".."));
        database.Do(StoreSql.Script(StoreDialect.DuckDb, place));
        database.Do($"""
            SET allowed_directories = [{StoreSql.Text(folder.Table + "/")}, {StoreSql.Text(Path.GetFullPath(folder.Table) + "/")}];
            SET enable_external_access = false;
            SET lock_configuration = true;
            """);
        return database;
    }

    /// <summary>Why the words are not one question; null where they are. The engine's own reader decides, not a guess at words.</summary>
    private string? Refusal(Database database)
    {
        using var parsed = JsonDocument.Parse((string)database.Value("SELECT CAST(json_serialize_sql($1::VARCHAR) AS VARCHAR)", wanted.Sql)!);
        var told = parsed.RootElement;
        return !told.GetProperty("error").GetBoolean()
            ? told.GetProperty("statements").GetArrayLength() == 1 ? null : "Give one SELECT, not several statements."
            : told.GetProperty("error_type").GetString() is "parser" ? $"The SQL cannot be read: {Safe(told.GetProperty("error_message").GetString()!)}."
            : "Only a SELECT is answered: the store cannot be changed, and no other file read or written, from here.";
    }

    private Reading<bool> Run(Database database, IRowSink answer, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(wanted.Limit);
        using var command = database.Command(wanted.Sql);
        command.UseStreamingMode = true;
        using var interrupts = new Interrupts(command, limit.Token);
        try
        {
            using var rows = command.ExecuteReader();
            return new Reading<bool>.Accepted(Pass(rows, answer, limit.Token));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            return new Reading<bool>.Rejected($"There was no whole answer within {wanted.Limit.TotalSeconds} s. Ask for less (a day = '2026-11-23' in the WHERE reads one folder only), or give --limit more seconds.");
        }
        catch (DuckDBException why) when (StoreTroubles.Tell(why, folder.Name) is null)
        {
            return new Reading<bool>.Rejected(IsOutside(why) ? "Only the store is read: no other file, address or setting can be reached from SQL here." : $"The SQL was not answered: {Safe(why.Message)}{Hint(why)}");
        }
    }

    private bool Pass(DuckDBDataReader rows, IRowSink answer, CancellationToken stop)
    {
        var values = new object?[rows.FieldCount];
        answer.Begin([.. Enumerable.Range(0, values.Length).Select(rows.GetName)]);
        for (var count = 0; rows.Read(); count++)
        {
            stop.ThrowIfCancellationRequested();
            if (count == wanted.Most)
            {
                return true;
            }

            for (var at = 0; at < values.Length; at++)
            {
                values[at] = rows.IsDBNull(at) ? null : rows.GetValue(at);
            }

            answer.Row(values);
        }

        return false;
    }

    private static string Hint(DuckDBException why) =>
        why.Message.StartsWith("Catalog Error: Table", StringComparison.Ordinal) ? $" The table is {StoreSchema.Table}, the views are {string.Join(", ", StoreView.All.Select(view => view.Name))}." : "";

    private static bool IsOutside(DuckDBException why) =>
        why.Message.Contains("disabled by configuration", StringComparison.OrdinalIgnoreCase) || why.Message.Contains("configuration has been locked", StringComparison.OrdinalIgnoreCase)
        || why.Message.StartsWith("Permission Error", StringComparison.Ordinal);

    // A complaint quotes the words of the question: what looks like a secret in them is hidden, and it is one line.
    private static string Safe(string message) => Printable.Of(Cells.Show(Encoding.UTF8.GetBytes(message.Split("\n\nLINE")[0])), 400);
}

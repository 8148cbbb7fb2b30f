using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace SfOAuth.Emulation;

/// <summary>Writes changes to a file. One writer puts all that has gathered into one transaction, so a hundred callers wait for one commit.</summary>
internal sealed class SqliteJournal : IJournal
{
    private readonly Channel<Work> work = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly Task writer;

    private SqliteJournal(SqliteConnection connection)
    {
        this.connection = connection;
        writer = Task.Run(WriteAsync);
    }

    public bool Keeps => true;

    /// <summary>Opens or makes the file. Throws <see cref="SqliteException"/> where it is none of ours.</summary>
    public static SqliteJournal Open(string path)
    {
        var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            file.Open();
            Run(file, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;");
            Run(file, "CREATE TABLE IF NOT EXISTS record (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, json BLOB NOT NULL, UNIQUE (kind, id));");
            return new(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Put(string kind, string id, ReadOnlyMemory<byte>? json) => work.Writer.TryWrite(new(kind, id, json, null));

    public ValueTask DurableAsync()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return work.Writer.TryWrite(new("", "", null, done)) ? new(done.Task) : ValueTask.FromException(new ObjectDisposedException(nameof(SqliteJournal)));
    }

    public IEnumerable<Entry> Read()
    {
        var entries = new List<Entry>();
        lock (connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT kind, id, json FROM record ORDER BY seq";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                entries.Add(new(reader.GetString(0), reader.GetString(1), (byte[])reader.GetValue(2)));
            }
        }

        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        work.Writer.TryComplete();
        await writer;
        await connection.DisposeAsync();
    }

    private async Task WriteAsync()
    {
        var batch = new List<Work>();
        while (await work.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < 10_000 && work.Reader.TryRead(out var one))
            {
                batch.Add(one);
            }

            Commit(batch);
        }
    }

    private void Commit(List<Work> batch)
    {
        try
        {
            lock (connection)
            {
                using var transaction = connection.BeginTransaction();
                using var put = Command(transaction, "INSERT INTO record (kind, id, json) VALUES ($kind, $id, $json) ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json", "$kind", "$id", "$json");
                using var forget = Command(transaction, "DELETE FROM record WHERE kind = $kind AND id = $id", "$kind", "$id");
                foreach (var one in batch.Where(one => one.Done is null))
                {
                    Write(one.Json is null ? forget : put, one);
                }

                transaction.Commit();
            }

            batch.ForEach(one => one.Done?.TrySetResult());
        }
        catch (SqliteException fault)
        {
            // A full disk: what was promised cannot be kept, and whoever waits must hear of it.
            batch.ForEach(one => one.Done?.TrySetException(new IOException("the state file could not be written", fault)));
        }
    }

    private static void Write(SqliteCommand command, Work one)
    {
        command.Parameters["$kind"].Value = one.Kind;
        command.Parameters["$id"].Value = one.Id;
        if (one.Json is { } json)
        {
            command.Parameters["$json"].Value = json.ToArray();
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(SqliteTransaction transaction, string text, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        }

        return command;
    }

    private static void Run(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private sealed record Work(string Kind, string Id, ReadOnlyMemory<byte>? Json, TaskCompletionSource? Done);
}

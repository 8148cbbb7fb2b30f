using Microsoft.Data.Sqlite;
using Parquet.Serialization;

namespace SfOAuth.Analytics.Tests;

/// <summary>The store and its views belong to nobody: a reader and an engine that know nothing of DuckDB say the same.</summary>
public sealed class ViewSpecs : Place
{
    private static readonly string[] Statuses = ["LOGIN_NO_ERROR", "LOGIN_NO_ERROR", "LOGIN_ERROR_INVALID_PASSWORD", "LOGIN_ERROR_PASSWORD_LOCKOUT", "LOGIN_SOMETHING_NEW"];

    [Fact]
    public async Task Another_reader_and_another_engine_give_equal_answers()
    {
        Import(Store, [.. Logs()]);
        await using var other = await Sqlite();

        foreach (var view in StoreView.All)
        {
            Assert.Equal(Rows(Ask(Store, $"SELECT * FROM {view.Name}")), await RowsAsync(other, view.Name));
            Assert.True(view.Name is "api_calls" || Rows(Ask(Store, $"SELECT * FROM {view.Name}")).Length > 1, view.Name);
        }
    }

    [Theory]
    [InlineData(StoreDialect.DuckDb), InlineData(StoreDialect.Spark), InlineData(StoreDialect.Trino)]
    public void The_views_are_the_same_words_for_every_engine(StoreDialect dialect)
    {
        var script = StoreSql.Script(dialect, "s3://team/logs/");

        Assert.All(StoreView.All, view => Assert.Contains(StoreSql.Declare(view), script, StringComparison.Ordinal));
        Assert.Contains("s3://team/logs/events", script, StringComparison.Ordinal);
        Assert.True(dialect is StoreDialect.DuckDb || StoreSchema.Columns.Concat(StoreSchema.Partitions).All(column => script.Contains($"\n  {column.Name} {StoreSql.Type(dialect, column.Type)}", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_files_hold_the_columns_that_are_documented()
    {
        Import(Store, Write("a.csv", Header + Row(1, 10)));

        Assert.Equal(
            StoreSchema.Columns.Concat(StoreSchema.Partitions).Select(column => $"{column.Name},{StoreSql.Type(StoreDialect.DuckDb, column.Type)}"),
            Ask(Store, "SELECT column_name, column_type FROM (DESCRIBE events)").TrimEnd('\n').Split('\n')[1..].OrderBy(line => Array.FindIndex([.. StoreSchema.Columns.Concat(StoreSchema.Partitions)], column => line.StartsWith(column.Name + ",", StringComparison.Ordinal))));
    }

    private IEnumerable<string> Logs()
    {
        var random = new Random(20_261_125);
        for (var file = 0; file < 4; file++)
        {
            yield return Write($"{file}.csv", Header + string.Concat(Enumerable.Range(0, 300).Select(number => Row((file * 250) + number, random.Next(1_440), random.Next(9), Statuses[random.Next(Statuses.Length)], 20 + random.Next(4)))));
        }

        yield return Repository.At("examples", "history", "cloud-egress.json");
        yield return Repository.At("examples", "history", "inactive-user.csv");
    }

    private async Task<SqliteConnection> Sqlite()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        var names = StoreSchema.Columns.Concat(StoreSchema.Partitions).Select(column => column.Name).ToArray();
        await Do(connection, $"CREATE TABLE events ({string.Join(", ", names)})");
        foreach (var file in Directory.GetFiles(Path.Combine(Store, "events"), "*.parquet", SearchOption.AllDirectories))
        {
            await Fill(connection, names, file);
        }

        foreach (var view in StoreView.All)
        {
            await Do(connection, StoreSql.Declare(view).Replace("CREATE OR REPLACE VIEW", "CREATE VIEW", StringComparison.Ordinal));
        }

        return connection;
    }

    private static async Task Fill(SqliteConnection connection, string[] names, string file)
    {
        var folders = file.Split(Path.DirectorySeparatorChar);
        object[] partition = [folders[^3].Split('=')[1], folders[^2].Split('=')[1]];
        using var stream = File.OpenRead(file);
        foreach (var row in (await ParquetSerializer.DeserializeUntypedAsync(stream)).Data)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO events VALUES ({string.Join(", ", names.Select((_, at) => $"$p{at}"))})";
            foreach (var (at, value) in StoreSchema.Columns.Select(column => row.TryGetValue(column.Name, out var cell) ? cell : null).Concat(partition).Index())
            {
                command.Parameters.AddWithValue($"$p{at}", Plain(value) ?? DBNull.Value);
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    private static object? Plain(object? value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => value,
    };

    private static async Task Do(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string[]> RowsAsync(SqliteConnection connection, string view)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {view}";
        await using var reader = await command.ExecuteReaderAsync();
        List<string> lines = [string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(reader.GetName))];
        while (await reader.ReadAsync())
        {
            lines.Add(string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "" : Convert.ToString(reader.GetValue(at), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return Rows(string.Join('\n', lines));
    }

    // A set has no order; and a time on the full second is written shorter by one of the two.
    private static string[] Rows(string csv) =>
        [.. csv.TrimEnd('\n').Split('\n').Select(line => line.Replace(".000", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}

using System.Globalization;
using DuckDB.NET.Data;
using SfOAuth.Actions;

namespace SfOAuth.Analytics;

/// <summary>A DuckDB in memory that may spill into a folder, and loads nothing from anywhere.</summary>
internal sealed class Database : IDisposable
{
    public const int UsualMegabytes = 512;

    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    /// <param name="spill">Where rows go that memory has no room for.</param>
    public Database(string spill)
    {
        connection.Open();
        var megabytes = int.TryParse(Environment.GetEnvironmentVariable("SFOAUTH_MEMORY_MB"), CultureInfo.InvariantCulture, out var given) && given > 0 ? given : UsualMegabytes;
        Do($"""
            SET autoinstall_known_extensions = false;
            SET autoload_known_extensions = false;
            SET preserve_insertion_order = false;
            SET allocator_flush_threshold = '32MB';
            SET memory_limit = '{megabytes}MB';
            SET temp_directory = {StoreSql.Text(spill)};
            """);
    }

    public void Do(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    public object? Value(string sql, params ReadOnlySpan<object> parameters)
    {
        using var command = Command(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter));
        }

        return command.ExecuteScalar();
    }

    public DuckDBCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public DuckDBAppender Appender(string table) => connection.CreateAppender(table);

    public void Dispose() => connection.Dispose();
}

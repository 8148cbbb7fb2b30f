using System.Text;

namespace SfOAuth.Actions;

/// <summary>Declares the store to an engine: the table in the engine's own words, the views in words that are the same for all.</summary>
public static class StoreSql
{
    /// <summary>What stands for the store's place where none was given.</summary>
    public const string AnyPlace = "/path/of/the/store";

    /// <summary>All that an engine has to be told.</summary>
    /// <param name="place">The store's folder or address.</param>
    public static string Script(StoreDialect dialect, string place) =>
        new StringBuilder($"-- {StoreSchema.Version}: one table, Parquet, a folder for each org and day.\n")
            .Append(Table(dialect, place)).Append('\n')
            .AppendJoin("\n", StoreView.All.Select(Declare)).ToString();

    /// <summary>A view in the words of any engine.</summary>
    public static string Declare(StoreView view) => $"-- {view.Name}: {view.Answers}.\nCREATE OR REPLACE VIEW {view.Name} AS\n{view.Query};\n";

    /// <summary>The table in the words of one.</summary>
    public static string Table(StoreDialect dialect, string place)
    {
        var folder = Text($"{place.TrimEnd('/', '\\')}/{StoreSchema.Table}");
        return dialect switch
        {
            StoreDialect.DuckDb => $"CREATE OR REPLACE VIEW {StoreSchema.Table} AS\nSELECT * FROM read_parquet({Text($"{place.TrimEnd('/', '\\')}/{StoreSchema.Table}/*/*/*.parquet")}, hive_partitioning = true, hive_types = {{'org': VARCHAR, 'day': DATE}});\n",
            StoreDialect.Spark => $"CREATE TABLE IF NOT EXISTS {StoreSchema.Table} (\n{Columns(dialect, isWhole: true)}\n) USING parquet\nPARTITIONED BY ({Names()})\nLOCATION {folder};\nMSCK REPAIR TABLE {StoreSchema.Table};\n",
            _ => $"CREATE TABLE IF NOT EXISTS {StoreSchema.Table} (\n{Columns(dialect, isWhole: true)}\n) WITH (format = 'PARQUET', partitioned_by = ARRAY[{string.Join(", ", StoreSchema.Partitions.Select(column => Text(column.Name)))}], external_location = {folder});\n-- Every time days were added, with the name of your schema:\nCALL system.sync_partition_metadata('default', '{StoreSchema.Table}', 'ADD');\n",
        };
    }

    /// <summary>Columns with their types, one a line.</summary>
    /// <param name="isWhole">With those that are folders.</param>
    public static string Columns(StoreDialect dialect, bool isWhole) =>
        string.Join(",\n", StoreSchema.Columns.AddRange(isWhole ? StoreSchema.Partitions : []).Select(column => $"  {column.Name} {Type(dialect, column.Type)}"));

    /// <summary>A word in quotes.</summary>
    public static string Text(string words) => $"'{words.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The name of a type.</summary>
    public static string Type(StoreDialect dialect, StoreType type) => (dialect, type) switch
    {
        (StoreDialect.Spark, StoreType.Text) => "STRING",
        (_, StoreType.Text) => "VARCHAR",
        (StoreDialect.Spark, StoreType.Moment) => "TIMESTAMP_NTZ",
        (_, StoreType.Moment) => "TIMESTAMP",
        (_, StoreType.Number) => "BIGINT",
        (_, StoreType.Flag) => "BOOLEAN",
        _ => "DATE",
    };

    private static string Names() => string.Join(", ", StoreSchema.Partitions.Select(column => column.Name));
}

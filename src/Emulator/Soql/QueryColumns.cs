using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary><c>query?columns=true</c>: what a query would answer, without its rows. The official command-line tool asks before it asks.</summary>
internal static class QueryColumns
{
    public static void Write(Utf8JsonWriter json, QueryResult result)
    {
        json.WriteStartObject();
        json.WriteStartArray("columnMetadata");
        WriteLevel(json, [.. result.Columns.Select(column => (column.Name.Split('.'), column))], 0);
        json.WriteEndArray();
        json.WriteString("entityName", result.Table.Name);
        json.WriteBoolean("groupBy", result.IsAggregate);
        json.WriteBoolean("idSelected", result.Columns.Any(column => column.Name is "Id"));
        json.WriteString("keyPrefix", result.Table.Prefix);
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, List<(string[] Path, QueryColumn Column)> columns, int depth)
    {
        foreach (var same in columns.GroupBy(one => one.Path[depth]))
        {
            List<(string[] Path, QueryColumn Column)> inner = [.. same.Where(one => one.Path.Length > depth + 1)];
            WriteColumn(json, same.Key, inner.Count == 0 ? same.First().Column : null, () => WriteLevel(json, inner, depth + 1));
        }
    }

    private static void WriteColumn(Utf8JsonWriter json, string name, QueryColumn? column, Action writeJoined)
    {
        json.WriteStartObject();
        json.WriteBoolean("aggregate", column?.Function is not null);
        json.WriteString("apexType", column?.Kind switch { FieldKind.Id or FieldKind.Reference => "Id", FieldKind.Flag => "Boolean", FieldKind.Number => "Double", FieldKind.Time => "Datetime", null => name, _ => "String" });
        json.WriteBoolean("booleanType", column?.Kind is FieldKind.Flag);
        json.WriteString("columnName", name);
        json.WriteBoolean("custom", false);
        json.WriteString("displayName", column is { Function: { } function } ? $"{function.ToLowerInvariant()}({column.Path})" : name);
        json.WriteNull("foreignKeyName");
        json.WriteBoolean("insertable", false);
        json.WriteStartArray("joinColumns");
        writeJoined();
        json.WriteEndArray();
        json.WriteBoolean("numberType", column?.Kind is FieldKind.Number);
        json.WriteBoolean("textType", column?.Kind is FieldKind.Text or FieldKind.Id or FieldKind.Reference);
        json.WriteBoolean("updatable", false);
        json.WriteEndObject();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>Rows as the REST API writes them: with attributes, and relationships as objects of their own.</summary>
internal static class QueryJson
{
    public static void Write(Utf8JsonWriter json, QueryResult result, int from, int size, string? next)
    {
        json.WriteStartObject();
        json.WriteNumber("totalSize", result.Count ?? result.Rows.Length);
        json.WriteBoolean("done", next is null);
        if (next is not null)
        {
            json.WriteString("nextRecordsUrl", next);
        }

        json.WriteStartArray("records");
        foreach (var row in result.Rows.Skip(from).Take(size))
        {
            WriteRow(json, result, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteRow(Utf8JsonWriter json, QueryResult result, ImmutableArray<object?> row)
    {
        json.WriteStartObject();
        WriteType(json, result.Type);
        WriteLevel(json, [.. result.Columns.Select(column => column.Name.Split('.')).Zip(row)], 0);
        json.WriteEndObject();
    }

    /// <summary>The plain values of this level, then one object per relationship.</summary>
    private static void WriteLevel(Utf8JsonWriter json, List<(string[] Path, object? Value)> columns, int depth)
    {
        foreach (var (path, value) in columns.Where(column => column.Path.Length == depth + 1))
        {
            WriteValue(json, path[depth], value);
        }

        foreach (var related in columns.Where(column => column.Path.Length > depth + 1).GroupBy(column => column.Path[depth]))
        {
            if (related.All(column => column.Value is null))
            {
                json.WriteNull(related.Key);
                continue;
            }

            json.WriteStartObject(related.Key);
            WriteType(json, related.Key switch { "Assignee" or "CreatedBy" => "User", "Parent" => "PermissionSet", var same => same });
            WriteLevel(json, [.. related], depth + 1);
            json.WriteEndObject();
        }
    }

    private static void WriteType(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject("attributes");
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            case Action<Utf8JsonWriter> write:
                json.WriteStartObject(name);
                write(json);
                json.WriteEndObject();
                break;
            case DateTimeOffset time:
                json.WriteString(name, time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteString(name, (string)value);
                break;
        }
    }
}

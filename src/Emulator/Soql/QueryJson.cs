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
        var columns = result.Columns.Zip(row).ToList();
        foreach (var (name, value) in columns.Where(column => !column.First.Contains('.', StringComparison.Ordinal)))
        {
            WriteValue(json, name, value);
        }

        foreach (var related in columns.Where(column => column.First.Contains('.', StringComparison.Ordinal)).GroupBy(column => column.First.Split('.')[0]))
        {
            json.WriteStartObject(related.Key);
            WriteType(json, related.Key is "Assignee" or "CreatedBy" ? "User" : related.Key);
            foreach (var (name, value) in related)
            {
                WriteValue(json, name[(related.Key.Length + 1)..], value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
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
            case DateTimeOffset time:
                json.WriteString(name, time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteString(name, (string)value);
                break;
        }
    }
}

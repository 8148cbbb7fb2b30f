using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>What an object says of itself.</summary>
internal static class DescribeJson
{
    public static void Write(Utf8JsonWriter json, IObjectTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("keyPrefix", table.Prefix);
        json.WriteBoolean("queryable", true);
        json.WriteStartArray("fields");
        foreach (var field in table.Fields.Where(field => !field.IsPath))
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", field.Kind switch { FieldKind.Id => "id", FieldKind.Reference => "reference", FieldKind.Flag => "boolean", FieldKind.Number => "double", FieldKind.Time => "datetime", FieldKind.Complex => "complexvalue", _ => "string" });
            json.WriteBoolean("filterable", field.Filters);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace SfOAuth.Mcp;

/// <summary>The schema of a type, as short as it can be: what may be absent is not also allowed to be null.</summary>
internal static class Schemas
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Shorten };

    public static JsonElement Of(JsonTypeInfo type)
    {
        using var document = JsonDocument.Parse(type.GetJsonSchemaAsNode(Options).ToJsonString());
        return document.RootElement.Clone();
    }

    private static JsonNode Shorten(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node)
        {
            return schema;
        }

        if (node["type"] is JsonArray kinds)
        {
            node["type"] = kinds.Select(kind => (string?)kind).First(kind => kind is not "null");
        }

        if (node["enum"] is JsonArray values && values.Any(value => value is null))
        {
            node["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
            node["type"] = "string";
        }

        node.Remove("default");
        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute told, ..])
        {
            node["description"] = told.Description;
        }

        return node;
    }
}

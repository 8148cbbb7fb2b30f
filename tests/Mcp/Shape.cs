namespace SfOAuth.Mcp.Tests;

/// <summary>Whether an answer keeps the schema it was promised in: types, needed members, no member beyond it.</summary>
internal static class Shape
{
    /// <summary>The first thing that is wrong; null where all fits.</summary>
    public static string? Fault(JsonElement value, JsonElement schema) => Fault(value, schema, schema, "$");

    private static string? Fault(JsonElement value, JsonElement schema, JsonElement root, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Fault(value, Follow(root, reference.GetString()!), root, at);
        }

        return schema.GetProperty("type").GetString() switch
        {
            "object" => Object(value, schema, root, at),
            "array" => value.ValueKind is not JsonValueKind.Array ? $"{at} is no array" : value.EnumerateArray().Select((one, number) => Fault(one, schema.GetProperty("items"), root, $"{at}[{number}]")).FirstOrDefault(fault => fault is not null),
            "string" => value.ValueKind is JsonValueKind.String ? null : $"{at} is no string",
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"{at} is no boolean",
            "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _) ? null : $"{at} is no integer",
            _ => value.ValueKind is JsonValueKind.Number ? null : $"{at} is no number",
        };
    }

    private static string? Object(JsonElement value, JsonElement schema, JsonElement root, string at)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return $"{at} is no object";
        }

        var known = schema.GetProperty("properties");
        var missing = schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!).FirstOrDefault(name => !value.TryGetProperty(name, out _)) : null;
        return missing is not null ? $"{at}.{missing} is missing"
            : value.EnumerateObject().Select(one => known.TryGetProperty(one.Name, out var own) ? Fault(one.Value, own, root, $"{at}.{one.Name}") : $"{at}.{one.Name} is not in the schema").FirstOrDefault(fault => fault is not null);
    }

    private static JsonElement Follow(JsonElement root, string reference) =>
        reference[2..].Split('/').Aggregate(root, (at, name) => at.GetProperty(name));
}

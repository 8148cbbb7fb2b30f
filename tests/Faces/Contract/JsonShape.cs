namespace SfOAuth.Faces.Tests.Contract;

/// <summary>Holds JSON against a JSON Schema: as much of draft 2020-12 as our schema uses, and a complaint about any word beyond.</summary>
internal sealed class JsonShape(JsonElement root)
{
    private static readonly string[] Remarks = ["$schema", "$id", "$defs", "title", "description", "const", "properties", "required", "additionalProperties", "minItems"];

    public static JsonShape OfDiagnosis { get; } = Of("diagnosis");

    /// <summary>The promise of docs/schema/NAME.schema.json.</summary>
    public static JsonShape Of(string name) => new(Told(File.ReadAllText(Repository.At("docs", "schema", name + ".schema.json"))));

    /// <summary>Everything that does not fit, each with its place.</summary>
    public IEnumerable<string> Faults(JsonElement json) => Faults(root, json, "$");

    private IEnumerable<string> Faults(JsonElement shape, JsonElement json, string at) =>
        shape.EnumerateObject().SelectMany(rule => rule.Name switch
        {
            "$ref" => Faults(root.GetProperty("$defs").GetProperty(rule.Value.GetString()!["#/$defs/".Length..]), json, at),
            "anyOf" => rule.Value.EnumerateArray().Any(one => !Faults(one, json, at).Any()) ? [] : [$"{at}: fits none of anyOf"],
            "type" => Types(rule.Value).Any(type => IsOf(type, json)) ? [] : [$"{at}: {json.ValueKind} is not {rule.Value}"],
            "enum" => rule.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, json)) ? [] : [$"{at}: {json} is none of {rule.Value}"],
            "items" => json.ValueKind is JsonValueKind.Array ? json.EnumerateArray().SelectMany((item, index) => Faults(rule.Value, item, $"{at}[{index}]")) : [],
            "pattern" => json.ValueKind is not JsonValueKind.String || System.Text.RegularExpressions.Regex.IsMatch(json.GetString()!, rule.Value.GetString()!) ? [] : [$"{at}: \"{json}\" does not match {rule.Value}"],
            "minLength" => json.ValueKind is not JsonValueKind.String || json.GetString()!.Length >= rule.Value.GetInt32() ? [] : [$"{at}: is empty"],
            "minimum" => json.ValueKind is not JsonValueKind.Number || json.GetDouble() >= rule.Value.GetDouble() ? [] : [$"{at}: {json} is below {rule.Value}"],
            "maximum" => json.ValueKind is not JsonValueKind.Number || json.GetDouble() <= rule.Value.GetDouble() ? [] : [$"{at}: {json} is above {rule.Value}"],
            _ => Remarks.Contains(rule.Name) ? [] : [$"{at}: the schema says {rule.Name}, which this test does not understand"],
        }).Concat(OfObject(shape, json, at)).Concat(OfFixed(shape, json, at));

    private IEnumerable<string> OfObject(JsonElement shape, JsonElement json, string at)
    {
        if (json.ValueKind is not JsonValueKind.Object || !shape.TryGetProperty("properties", out var members))
        {
            return [];
        }

        var missing = shape.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Where(name => !json.TryGetProperty(name, out _)).Select(name => $"{at}: lacks {name}");
        var others = json.EnumerateObject().Where(member => !members.TryGetProperty(member.Name, out _)).Select(member => $"{at}: {member.Name} is not in the schema");
        return [.. missing, .. others, .. json.EnumerateObject().Where(member => members.TryGetProperty(member.Name, out _)).SelectMany(member => Faults(members.GetProperty(member.Name), member.Value, $"{at}.{member.Name}"))];
    }

    private static IEnumerable<string> OfFixed(JsonElement shape, JsonElement json, string at)
    {
        if (shape.TryGetProperty("const", out var fixedTo) && !JsonElement.DeepEquals(fixedTo, json))
        {
            yield return $"{at}: {json} is not {fixedTo}";
        }

        if (shape.TryGetProperty("minItems", out var least) && json.GetArrayLength() < least.GetInt32())
        {
            yield return $"{at}: has too few items";
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement json) => type switch
    {
        "null" => json.ValueKind is JsonValueKind.Null,
        "boolean" => json.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => json.ValueKind is JsonValueKind.Number && json.TryGetInt64(out _),
        _ => json.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };

    private static JsonElement Told(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}

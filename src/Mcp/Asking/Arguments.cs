using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary>Reads what a tool is called with. The complaint names the argument and what it takes, and never repeats a value.</summary>
internal sealed class Arguments<T>(string tool, JsonElement schema, JsonTypeInfo<T> type)
    where T : class
{
    private readonly JsonElement known = schema.GetProperty("properties");

    public Reading<T> Read(IDictionary<string, JsonElement>? given)
    {
        var all = given ?? new Dictionary<string, JsonElement>();
        if (all.Keys.FirstOrDefault(name => !known.TryGetProperty(name, out _)) is { } stray)
        {
            return No($"{tool} has no argument called {Shown(stray)}. It takes: {string.Join(", ", known.EnumerateObject().Select(one => one.Name))}.");
        }

        var set = new JsonObject();
        foreach (var (name, value) in all.Where(pair => pair.Value.ValueKind is not JsonValueKind.Null))
        {
            set[name] = JsonNode.Parse(value.GetRawText());
        }

        return Missing(set) is { } missing ? No($"{tool} needs {missing}: {Takes(missing)}.") : Parse(set);
    }

    private Reading<T> Parse(JsonObject set)
    {
        try
        {
            return set.Deserialize(type) is { } input ? new Reading<T>.Accepted(input) : No($"{tool} takes an object of arguments.");
        }
        catch (JsonException wrong)
        {
            var name = (wrong.Path ?? "").TrimStart('$', '.').Split('.', '[')[0];
            return known.TryGetProperty(name, out _) ? No($"{tool}: {name} takes {Takes(name)}.") : No($"{tool}: an argument has the wrong type; see the input schema.");
        }
    }

    private string? Missing(JsonObject set) =>
        schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(one => one.GetString()!).FirstOrDefault(name => !set.ContainsKey(name)) : null;

    private string Takes(string name)
    {
        var property = known.GetProperty(name);
        return property.TryGetProperty("enum", out var values) ? "one of " + string.Join(", ", values.EnumerateArray().Select(one => one.GetString()))
            : property.TryGetProperty("type", out var kind) && kind.GetString() is "array" ? "a list of strings"
            : kind.ValueKind is JsonValueKind.String ? $"a value of the type {kind.GetString()}"
            : "another value";
    }

    private static string Shown(string name) => Suspicion.Of(name) || name.Length > 40 ? "that" : name;

    private static Reading<T>.Rejected No(string why) => new(why);
}

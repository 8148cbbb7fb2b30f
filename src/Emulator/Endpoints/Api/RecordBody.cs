using System.Text.Json;

namespace SfOAuth.Emulation;

/// <summary>The fields of a record that somebody sends.</summary>
internal sealed class RecordBody
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => fields.Keys;

    /// <summary>Throws where the body is no JSON object.</summary>
    public static RecordBody Read(ReadOnlyMemory<byte> body)
    {
        var read = new RecordBody();
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind is JsonValueKind.Object)
            {
                foreach (var member in json.RootElement.EnumerateObject())
                {
                    read.fields[member.Name] = member.Value.Clone();
                }

                return read;
            }
        }
        catch (JsonException)
        {
            // Said below, in the words for both.
        }

        throw new SoqlException("JSON_PARSER_ERROR", "the body is not a JSON object");
    }

    public string Text(string field) => fields.TryGetValue(field, out var value) && value.ValueKind is JsonValueKind.String
        ? value.GetString()!
        : throw new SoqlException("REQUIRED_FIELD_MISSING", $"Required fields are missing: [{field}]");

    /// <summary>A text that may be left out.</summary>
    public string? TextOf(string field) => fields.TryGetValue(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public bool? Flag(string field) => !fields.TryGetValue(field, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new SoqlException("JSON_PARSER_ERROR", $"{field} takes true or false"),
    };

    public JsonElement? Member(string field) => fields.TryGetValue(field, out var value) ? value : null;
}

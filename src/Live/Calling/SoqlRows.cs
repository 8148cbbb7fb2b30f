using System.Collections.Immutable;
using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>The first page of a query's rows, or why there are none to be seen. No row is an answer; an obstacle is none.</summary>
public sealed record SoqlRows(ImmutableArray<JsonElement> Rows, Obstacle? Obstacle)
{
    public static async Task<SoqlRows> AskAsync(OrgClient org, string purpose, string soql, CancellationToken stop, bool isTooling = false)
    {
        var answer = await org.QueryAsync(purpose, soql, stop, isTooling);
        return answer.Obstacle is { } obstacle ? new([], obstacle)
            : answer.Json.ValueKind is JsonValueKind.Object && answer.Json.TryGetProperty("records", out var records) && records.ValueKind is JsonValueKind.Array ? new([.. records.EnumerateArray()], null)
            : new([], new(ObstacleKind.NotUnderstood, "", $"{purpose}: the answer is no list of records."));
    }

    /// <summary>A field as text; a name with a dot reaches into a related row. Empty where there is none.</summary>
    public static string Text(JsonElement row, string field)
    {
        JsonElement? found = row;
        foreach (var part in field.Split('.'))
        {
            found = found is { } inside ? Member(inside, part) : null;
        }

        return found?.ValueKind switch
        {
            JsonValueKind.String => found.Value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => found.Value.GetRawText(),
            _ => "",
        };
    }

    /// <summary>A field that is yes or no; null where it is neither.</summary>
    public static bool? Flag(JsonElement row, string field) => Text(row, field) switch { "true" => true, "false" => false, _ => null };

    /// <summary>A field by its name, in whatever letters the org spells it.</summary>
    public static JsonElement? Member(JsonElement row, string field)
    {
        foreach (var member in row.ValueKind is JsonValueKind.Object ? row.EnumerateObject() : default)
        {
            if (member.Name.Equals(field, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }
}

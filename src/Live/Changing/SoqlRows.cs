using System.Collections.Immutable;
using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>The rows of a query, or why there are none to see.</summary>
internal sealed record SoqlRows(ImmutableArray<JsonElement> Rows, Obstacle? Obstacle)
{
    public static async Task<SoqlRows> AskAsync(OrgClient org, string purpose, string soql, CancellationToken stop, bool isTooling = false)
    {
        var answer = await org.QueryAsync(purpose, soql, stop, isTooling);
        return answer.Obstacle is { } obstacle ? new([], obstacle)
            : answer.Json.ValueKind is JsonValueKind.Object && answer.Json.TryGetProperty("records", out var records) && records.ValueKind is JsonValueKind.Array ? new([.. records.EnumerateArray()], null)
            : new([], new(ObstacleKind.NotUnderstood, "", $"{purpose}: the answer is no list of records."));
    }

    /// <summary>A text as SOQL writes it.</summary>
    public static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>The text of a field; empty where it has none.</summary>
    public static string Text(JsonElement row, string field) => Member(row, field) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

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

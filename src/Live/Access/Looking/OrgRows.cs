using System.Collections.Immutable;
using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>Rows of a query, or why there are none to be seen. No row is an answer; an obstacle is none.</summary>
public sealed record OrgRows(ImmutableArray<JsonElement> Rows, Obstacle? Obstacle)
{
    /// <summary>The first page of an answer: whoever asks for more than 2,000 rows here asks wrongly.</summary>
    public static async Task<OrgRows> AskAsync(OrgClient org, string purpose, string soql, CancellationToken stop)
    {
        var answer = await org.QueryAsync(purpose, soql, stop);
        return answer.Obstacle is { } obstacle ? new([], obstacle)
            : answer.Json.ValueKind is JsonValueKind.Object && answer.Json.TryGetProperty("records", out var records) && records.ValueKind is JsonValueKind.Array ? new([.. records.EnumerateArray()], null)
            : new([], new(ObstacleKind.NotUnderstood, "", $"{purpose}: the answer holds no records."));
    }

    /// <summary>Text as a literal of SOQL.</summary>
    public static string Literal(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>A field as text; a name with a dot reaches into a related row. Empty where there is none.</summary>
    public static string Text(JsonElement row, string name)
    {
        foreach (var part in name.Split('.'))
        {
            if (row.ValueKind is not JsonValueKind.Object || !row.TryGetProperty(part, out row))
            {
                return "";
            }
        }

        return row.ValueKind switch
        {
            JsonValueKind.String => row.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => row.GetRawText(),
            _ => "",
        };
    }

    /// <summary>A field that is yes or no; null where it is neither.</summary>
    public static bool? Flag(JsonElement row, string name) => Text(row, name) switch { "true" => true, "false" => false, _ => null };
}

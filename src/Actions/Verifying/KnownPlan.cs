using System.Collections.Immutable;
using System.Text.Json;
using SfOAuth.Causes;
using SfOAuth.Intake;

namespace SfOAuth.Actions;

/// <summary>What a plan of <c>sfoauth fix</c> says, as far as a proof needs it.</summary>
public sealed record KnownPlan(string For, string App, ImmutableArray<ValueReport> Values, ImmutableArray<RowReport> Rows)
{
    /// <summary>The plan in an input; null where it holds none.</summary>
    public static KnownPlan? In(Document document)
    {
        try
        {
            using var json = JsonDocument.Parse(string.Concat(document.Excerpts.Select(excerpt => excerpt.Text)));
            var plan = json.RootElement;
            return plan.ValueKind is JsonValueKind.Object && (Text(plan, "schema").StartsWith("sfoauth.plan/", StringComparison.Ordinal) || Text(plan, "schema").StartsWith("sfoauth.change/", StringComparison.Ordinal)) && Catalogue.Find(Text(plan, "for")) is not null
                ? new(Text(plan, "for"), Text(plan, "app"), [.. List(plan, "values").Select(Value)], [.. List(plan, "rows").Select(Row)])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ValueReport Value(JsonElement value) => new(Text(value, "name"), Text(value, "label"), Text(value, "now"), Text(value, "planned"), Text(value, "where"));

    private static RowReport Row(JsonElement row) => new(Text(row, "object"), [.. List(row, "fields").Select(field => new FieldReport(Text(field, "name"), Text(field, "value")))]);

    private static IEnumerable<JsonElement> List(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.Object) : [];

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";
}

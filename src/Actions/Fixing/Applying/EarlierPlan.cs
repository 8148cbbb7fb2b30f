using System.Collections.Immutable;
using System.Text.Json;
using SfOAuth.Intake;
using SfOAuth.Remedying;

namespace SfOAuth.Actions;

/// <summary>A plan that <c>fix --plan</c> wrote down: what to end, and what a person decided for it. It is made once more for the org as it is.</summary>
public sealed record EarlierPlan(string For, string App, Wishes Wishes, ImmutableArray<(string Name, string Planned)> Values)
{
    private const string Shape = "sfoauth.plan/1";

    /// <summary>Reads the JSON of a plan.</summary>
    public static Reading<EarlierPlan> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var plan = document.RootElement;
            return plan.ValueKind is JsonValueKind.Object && Text(plan, "schema") is Shape
                ? new Reading<EarlierPlan>.Accepted(new(Text(plan, "for"), Text(plan, "app"), WishesOf(plan), [.. List(plan, "values").Select(value => (Text(value, "name"), Text(value, "planned")))]))
                : No();
        }
        catch (JsonException)
        {
            return No();
        }
    }

    /// <summary>Does it come out the same once more? What the org says already may be missing.</summary>
    internal string? Differs(FixReport now) =>
        Values.ToHashSet().SetEquals(now.Values.Select(value => (value.Name, value.Planned))) ? null
            : $"The plan comes out otherwise than it was written: then {Shown(Values)}, now {Shown(now.Values.Select(value => (value.Name, value.Planned)))}. Look at it afresh with --plan, and apply that.";

    private static string Shown(IEnumerable<(string Name, string Planned)> values) => string.Join(", ", values.Select(value => $"{value.Name} = {value.Planned}"));

    private static Reading<EarlierPlan>.Rejected No() => new("--from names no plan: it takes the plan.json that sfoauth fix --plan --out FOLDER writes, or its folder.");

    /// <summary>The decisions stand in the edits and rows, in the words in which they were written.</summary>
    private static Wishes WishesOf(JsonElement plan)
    {
        var edits = List(plan, "values").SelectMany(value => Text(value, "where").Split("; ")).ToList();
        var queries = List(plan, "rows").SelectMany(row => List(row, "fields")).Select(field => Text(field, "value")).ToList();
        return new()
        {
            PermissionSet = After(edits, "permissionSetName +=", "commaSeparatedPermissionSet +="),
            RunAs = After(edits, "oauthClientCredentialUser =", "clientCredentialsFlowUser ="),
            Callback = After(edits, "callbackUrl +="),
            User = queries.Find(query => query.Contains("FROM User WHERE", StringComparison.Ordinal))?.Split('\'') is [_, var user, _] ? user : null,
        };
    }

    private static string? After(List<string> edits, params string[] marks) =>
        edits.SelectMany(edit => marks.Select(mark => edit.Split(mark + " ", 2))).FirstOrDefault(parts => parts.Length == 2)?[1];

    private static IEnumerable<JsonElement> List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.Object) : [];

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString()! : "";
}

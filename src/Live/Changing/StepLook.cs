using System.Collections.Immutable;
using System.Text.Json;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Reads in the org how it stands to a step.</summary>
internal sealed class StepLook(OrgClient org)
{
    public Task<StepSight> LookAsync(ChangeStep step, ImmutableArray<ChangeStep> all, CancellationToken stop) => step.Kind switch
    {
        StepKind.Deployment => ElementsAsync(step, stop),
        StepKind.Field => FieldAsync(step, stop),
        _ => RowAsync(step, all, stop),
    };

    /// <summary>The value of a field as JSON; of <c>Metadata.loginHours</c> the part.</summary>
    public async Task<(string? Json, Obstacle? Obstacle)> ValueAsync(string table, string id, string field, CancellationToken stop)
    {
        var parts = field.Split('.');
        var rows = await SoqlRows.AskAsync(org, $"{table}.{parts[0]}", $"SELECT {parts[0]} FROM {table} WHERE Id = {Soql.Text(id)}", stop, isTooling: parts.Length > 1);
        var value = rows.Rows is [var row] ? SoqlRows.Member(row, parts[0]) : null;
        var part = parts.Length > 1 && value is { } whole ? SoqlRows.Member(whole, parts[1]) : value;
        return (part?.GetRawText() ?? (value is null ? null : "null"), rows.Obstacle);
    }

    private async Task<StepSight> ElementsAsync(ChangeStep step, CancellationToken stop)
    {
        var reader = new ComponentReader(org);
        var sights = new List<(OrgStanding Standing, string Words)>();
        foreach (var element in step.Elements)
        {
            var (text, obstacle) = await reader.ReadAsync(element.Type, element.Name, stop);
            sights.Add(text is null ? (OrgStanding.Unseen, obstacle?.Why ?? $"{element.Type} {element.Name} is not there any more.") : Of(element, text));
        }

        return sights.Exists(sight => sight.Standing is OrgStanding.Unseen) ? new(OrgStanding.Unseen, sights.First(sight => sight.Standing is OrgStanding.Unseen).Words)
            : sights.TrueForAll(sight => sight.Standing is OrgStanding.Changed) ? new(OrgStanding.Changed)
            : sights.TrueForAll(sight => sight.Standing is OrgStanding.Former) ? new(OrgStanding.Former)
            : new(OrgStanding.Other, string.Join("; ", sights.Where(sight => sight.Words.Length > 0).Select(sight => sight.Words)));
    }

    private static (OrgStanding Standing, string Words) Of(ElementChange element, string text)
    {
        var now = MetaEditor.ValueOf(text, element.AsEdit);
        return MetaEditor.Holds(text, element.AsEdit) ? (OrgStanding.Changed, "")
            : element.Edit is not Remedying.EditKind.Set || (now is null ? element.Was is null : element.Was is not null && MetaEditor.Same(now, element.Was)) ? (OrgStanding.Former, "")
            : (OrgStanding.Other, $"{element.Path} says {now ?? "nothing"}");
    }

    private async Task<StepSight> FieldAsync(ChangeStep step, CancellationToken stop)
    {
        var (json, obstacle) = await ValueAsync(step.Object, step.Id, step.Field, stop);
        return json is null ? new(OrgStanding.Unseen, obstacle?.Why ?? $"The {step.Object} row is not there, or not visible to this user.")
            : Same(json, step.Shall) ? new(OrgStanding.Changed, Id: step.Id)
            : Same(json, step.Was) ? new(OrgStanding.Former, Id: step.Id)
            : new(OrgStanding.Other, $"{step.Field} is {json}", step.Id);
    }

    private async Task<StepSight> RowAsync(ChangeStep step, ImmutableArray<ChangeStep> all, CancellationToken stop)
    {
        var conditions = new List<string>();
        foreach (var field in step.Row.Where(field => field.IsKey))
        {
            if (ValueOf(field, all) is not { } json)
            {
                // What it refers to was never made, so neither was this.
                return new(OrgStanding.Former);
            }

            conditions.Add($"{field.Name} = {Soql.Text(JsonElement.Parse(json).GetString()!)}");
        }

        var rows = await SoqlRows.AskAsync(org, step.Object, $"SELECT Id FROM {step.Object} WHERE {string.Join(" AND ", conditions)}", stop);
        return rows.Obstacle is { } obstacle ? new(OrgStanding.Unseen, obstacle.Why)
            : rows.Rows is [var row, ..] ? new(OrgStanding.Changed, Id: SoqlRows.Text(row, "Id"))
            : new(OrgStanding.Former);
    }

    /// <summary>The value of a field of a row, with the ids of rows made before it filled in; null where one was not made.</summary>
    public static string? ValueOf(RowField field, ImmutableArray<ChangeStep> all) =>
        !field.Value.StartsWith('@') ? field.Value
        : int.TryParse(field.Value.AsSpan(1), out var number) && number >= 1 && number <= all.Length && all[number - 1].Id is { Length: > 0 } id ? $"\"{id}\""
        : null;

    private static bool Same(string one, string other)
    {
        try
        {
            return JsonElement.DeepEquals(JsonElement.Parse(one), JsonElement.Parse(other));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

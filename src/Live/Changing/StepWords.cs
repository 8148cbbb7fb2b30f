using System.Collections.Immutable;

namespace SfOAuth.Live;

/// <summary>A step in words, as a person reads it before saying yes.</summary>
public static class StepWords
{
    /// <summary>The very calls that make the step.</summary>
    public static string Call(ChangeStep step, string version) => step.Kind switch
    {
        StepKind.Deployment => $"POST /services/Soap/m/{version} deploy, rollbackOnError=true: {string.Join(", ", step.Elements.Select(element => $"{element.Type} {element.Name}").Distinct())}",
        StepKind.Field when step.Field.Contains('.', StringComparison.Ordinal) => $"PATCH /services/data/v{version}/tooling/sobjects/{step.Object}/{step.Id} {Body(step)}",
        StepKind.Field => $"PATCH /services/data/v{version}/sobjects/{step.Object}/{step.Id} {Body(step)}",
        _ => $"POST /services/data/v{version}/sobjects/{step.Object} {{{string.Join(",", step.Row.Select(field => $"\"{field.Name}\":{(field.Value.StartsWith('@') ? $"(id of step {field.Value[1..]})" : field.Value)}"))}}}",
    };

    /// <summary>The body that sets a field, or the part of one.</summary>
    public static string Body(ChangeStep step, bool toFormer = false)
    {
        var value = toFormer ? step.Was : step.Shall;
        return step.Field.Split('.') is [var whole, var part] ? $"{{\"{whole}\":{{\"{part}\":{value}}}}}" : $"{{\"{step.Field}\":{value}}}";
    }

    /// <summary>The body that makes a row; null where a row that it refers to is not there.</summary>
    public static string? Body(ChangeStep step, ImmutableArray<ChangeStep> all)
    {
        var fields = step.Row.Select(field => (field.Name, Value: StepLook.ValueOf(field, all))).ToList();
        return fields.Exists(field => field.Value is null) ? null : $"{{{string.Join(",", fields.Select(field => $"\"{field.Name}\":{field.Value}"))}}}";
    }

    /// <summary>What changes, one line for each value.</summary>
    public static IEnumerable<(string Where, string Was, string Shall)> Values(ChangeStep step) => step.Kind switch
    {
        StepKind.Deployment => step.Elements.Select(element => ($"{element.Type} {element.Name} {element.Path}", element.Was ?? "(not there)", element.Edit is Remedying.EditKind.Set ? element.Value : "+ " + element.Value)),
        StepKind.Field => [($"{step.Object} {step.Field}", step.Was, step.Shall)],
        _ => [(step.Object, "(no such row)", string.Join(", ", step.Row.Select(field => $"{field.Name} = {field.Value}")))],
    };
}

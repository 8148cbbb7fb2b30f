using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Puts together what is handed over with a proof.</summary>
internal static class Artefacts
{
    private static readonly ImmutableArray<Setting> OfAssignment = [Person.IsAssigned];

    public static ArtefactsReport Of(VerifyRequest request, ProofReport proof)
    {
        var world = World.Unknown.With(request.Stated);
        return request.Cause is not { } cause
            ? new(new(Error(request, null), "", "", ""), [], [], proof)
            : new(Mapping(request, cause, world), Settings(request, cause), [.. Assignment(request, cause, world)], proof);
    }

    private static MappingReport Mapping(VerifyRequest request, RootCause cause, World world)
    {
        var page = Catalogue.Page(cause);
        return new(Error(request, cause), cause.Slug, Blanks.Fill(page.Title, world), string.Join(" ", RemedyReport.Of(page, world).Steps.Where(step => step.Where != "Metadata").Select(step => step.Where.Length > 0 ? $"{step.Where}: {step.Text}" : step.Text)));
    }

    private static string Error(VerifyRequest request, RootCause? cause) =>
        Evidences.Of(request.Documents, request.Stated).Symptoms is [var first, ..] ? first.Slice.Text.ReplaceLineEndings(" ")
        : cause?.Says is [var sign, ..] ? $"{sign.Refusal.Error} {sign.Refusal.Description}".Trim()
        : "";

    private static ImmutableArray<ValueReport> Settings(VerifyRequest request, RootCause cause) =>
        [.. Values(request, cause).Where(value => OfAssignment.All(setting => setting.Name != value.Name))];

    private static ImmutableArray<ValueReport> Values(VerifyRequest request, RootCause cause)
    {
        if (request.Planned is { Values.IsEmpty: false } plan)
        {
            return plan.Values;
        }

        var broken = cause.Break(World.Unknown);
        var mended = cause.Repair(broken);
        return [.. from setting in cause.Fix.Settings
               where mended[setting] is [_, ..] && !(broken[setting] is [var now] && now.Value.Equals(mended[setting][0].Value))
               select new ValueReport(setting.Name, setting.Label, broken[setting] is [var before] ? setting.Show(before.Value) : "not known", setting.Show(mended[setting][0].Value), setting.Metadata)];
    }

    private static IEnumerable<string> Assignment(VerifyRequest request, RootCause cause, World world)
    {
        if (!Values(request, cause).Any(value => OfAssignment.Any(setting => setting.Name == value.Name)))
        {
            yield break;
        }

        foreach (var row in request.Planned?.Rows ?? [])
        {
            yield return $"{row.Object}: {string.Join(", ", row.Fields.Select(field => $"{field.Name} = {field.Value}"))}";
        }

        foreach (var step in RemedyReport.Of(Catalogue.Page(cause), world).Steps.Where(step => step.Where != "Metadata"))
        {
            yield return step.Where.Length > 0 ? $"{step.Where}: {step.Text}" : step.Text;
        }
    }
}

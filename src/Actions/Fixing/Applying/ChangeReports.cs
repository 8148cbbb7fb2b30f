using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;

namespace SfOAuth.Actions;

/// <summary>Steps and their ends, as reports.</summary>
internal static class ChangeReports
{
    public static ChangedOrgReport Of(OrgIdentity org, OrgClient client) => new(org.Name, org.Id, org.Kind, org.Username, client.Session.Origin);

    public static ImmutableArray<ChangeStepReport> Planned(IEnumerable<ChangeStep> steps, string version) =>
        [.. steps.Select(step => new ChangeStepReport(step.What, StepWords.Call(step, version), Values(step), "planned", step.IsOneWay ? $"{step.Field} cannot be set back: Salesforce takes only {step.Shall}." : ""))];

    public static ImmutableArray<ChangeStepReport> Ended(RunEnd end, string version) =>
        [.. end.Steps.Select(one => new ChangeStepReport(one.Step.What, StepWords.Call(one.Step, version), Values(one.Step), Kebab.Of(one.Fate.ToString()), one.Words))];

    public static ImmutableArray<ChangeValueReport> Values(ChangeStep step) =>
        [.. StepWords.Values(step).Select(value => new ChangeValueReport(value.Where, Masked(value.Was), Masked(value.Shall)))];

    /// <summary>A text that a person or an org gave, as it may be shown and written down.</summary>
    public static string Masked(string text) => string.Concat(Door.OpenText("value", text).Excerpts.Select(excerpt => excerpt.Text));
}

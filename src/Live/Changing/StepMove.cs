using System.Collections.Immutable;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>Makes a step in the org, or takes it back. Each call goes over the wire once, whatever comes back.</summary>
internal sealed class StepMove(OrgClient org, TimeProvider clock)
{
    /// <summary>Makes it.</summary>
    public Task<StepEnd> MakeAsync(ChangeStep step, ImmutableArray<ChangeStep> all, CancellationToken stop) => step.Kind switch
    {
        StepKind.Deployment => DeployAsync(step, isBack: false, checkOnly: false, stop),
        StepKind.Field => FieldAsync(step, isBack: false, stop),
        _ => RowAsync(step, all, stop),
    };

    /// <summary>Takes it back.</summary>
    /// <param name="id">The record of a row that was made.</param>
    public Task<StepEnd> UnmakeAsync(ChangeStep step, string id, CancellationToken stop) => step switch
    {
        { Kind: StepKind.Deployment } => DeployAsync(step, isBack: true, checkOnly: false, stop),
        { IsOneWay: true } => Task.FromResult<StepEnd>(new StepEnd.Refused($"{step.Object}.{step.Field} cannot be set back: Salesforce takes only {step.Shall}.")),
        { Kind: StepKind.Field } => FieldAsync(step, isBack: true, stop),
        _ => DeleteAsync(step, id, stop),
    };

    /// <summary>Has the org check a deployment without keeping it.</summary>
    public Task<StepEnd> CheckAsync(ChangeStep step, bool isBack, CancellationToken stop) =>
        step.Kind is StepKind.Deployment ? DeployAsync(step, isBack, checkOnly: true, stop) : Task.FromResult<StepEnd>(new StepEnd.Made(step.Id));

    /// <summary>The components are read afresh, so that what others changed in them meanwhile stays.</summary>
    private async Task<StepEnd> DeployAsync(ChangeStep step, bool isBack, bool checkOnly, CancellationToken stop)
    {
        var reader = new ComponentReader(org);
        var files = new List<(string Type, string Name, string Text)>();
        foreach (var component in step.Elements.GroupBy(element => (element.Type, element.Name)))
        {
            var (text, obstacle) = await reader.ReadAsync(component.Key.Type, component.Key.Name, stop);
            if (text is null)
            {
                return new StepEnd.Refused(obstacle?.Why ?? $"{component.Key.Type} {component.Key.Name} is not there any more.");
            }

            files.Add((component.Key.Type, component.Key.Name, component.Aggregate(text, (now, element) => isBack ? MetaEditor.Revert(now, element.AsEdit, element.Was) : MetaEditor.Apply(now, element.AsEdit))));
        }

        return await new Deployer(org, clock).RunAsync(files, checkOnly, stop) switch
        {
            DeployEnd.Succeeded => new StepEnd.Made(""),
            DeployEnd.Failed failed => new StepEnd.Refused(string.Join("; ", failed.Problems)),
            DeployEnd.NotTaken refused => new StepEnd.Refused(refused.Obstacle.Why),
            DeployEnd.NotKnown lost => new StepEnd.Lost(lost.Id.Length > 0 ? $"deployment {lost.Id}: {lost.Why}" : lost.Why),
            _ => throw new InvalidOperationException("a closed family"),
        };
    }

    private async Task<StepEnd> FieldAsync(ChangeStep step, bool isBack, CancellationToken stop)
    {
        var api = step.Field.Contains('.', StringComparison.Ordinal) ? "tooling/sobjects" : "sobjects";
        return Of(await org.ChangeAsync($"{step.Object}.{step.Field}", "PATCH", $"/services/data/v{org.Version}/{api}/{step.Object}/{step.Id}", StepWords.Body(step, isBack), stop), step.Id);
    }

    private async Task<StepEnd> RowAsync(ChangeStep step, ImmutableArray<ChangeStep> all, CancellationToken stop)
    {
        if (StepWords.Body(step, all) is not { } body)
        {
            return new StepEnd.Refused($"{step.What}: what it refers to was not made.");
        }

        var answer = await org.ChangeAsync(step.Object, "POST", $"/services/data/v{org.Version}/sobjects/{step.Object}", body, stop);
        return Of(answer, answer.Obstacle is null ? SoqlRows.Text(answer.Json, "id") : "");
    }

    private async Task<StepEnd> DeleteAsync(ChangeStep step, string id, CancellationToken stop) =>
        Of(await org.ChangeAsync(step.Object, "DELETE", $"/services/data/v{org.Version}/sobjects/{step.Object}/{id}", "", stop), id);

    private static StepEnd Of(OrgAnswer answer, string id) => answer.Obstacle switch
    {
        null => new StepEnd.Made(id),
        { Kind: ObstacleKind.NotReached or ObstacleKind.Busy or ObstacleKind.NotUnderstood } lost => new StepEnd.Lost(lost.Why),
        { } refused => new StepEnd.Refused(refused.Why),
    };
}

using System.Collections.Immutable;
using System.Net;
using SfOAuth.Intake;
using SfOAuth.Remedying;

namespace SfOAuth.Live;

/// <summary>Turns planned edits into steps: finds the components and rows they are about, and leaves out what the org says already.</summary>
public sealed class StepPlanner(OrgClient org, ComponentReader components)
{
    private readonly List<ChangeStep> steps = [];
    private readonly List<string> troubles = [];
    private readonly RowPlanner rows = new(org);

    /// <param name="app">The app that edits and access are about; null where there is none.</param>
    /// <param name="username">The user that rows are about; null where there is none.</param>
    public async Task<StepPlan> PlanAsync(IEnumerable<ElementEdit> edits, IEnumerable<RecordEdit> records, FoundApp? app, string? username, CancellationToken stop)
    {
        steps.Clear();
        troubles.Clear();
        foreach (var record in records)
        {
            await RecordAsync(record, app, username ?? "", stop);
        }

        await DeploymentAsync([.. edits], app, stop);
        return new([.. steps], [.. troubles]);
    }

    private async Task RecordAsync(RecordEdit record, FoundApp? app, string username, CancellationToken stop)
    {
        var planned = record switch
        {
            RecordEdit.OfUser one => await rows.FieldAsync(one, username, stop),
            RecordEdit.Admit admit when app is not null => await rows.AdmitAsync(admit.PermissionSet, app, username, steps.Count, stop),
            RecordEdit.AllowApi allow => await rows.AllowApiAsync(allow.PermissionSet, username, steps.Count, stop),
            RecordEdit.AddLoginRange range when IPAddress.TryParse(range.Start, out _) && IPAddress.TryParse(range.End, out _) => await new ProfilePlanner(org).RangeAsync(range, username, stop),
            RecordEdit.AddLoginRange => new([], ["--ip takes an IP address, or two of them parted by a dash."]),
            RecordEdit.WidenHours hours => await new ProfilePlanner(org).HoursAsync(hours, username, stop),
            _ => new([], ["The app is not known."]),
        };
        steps.AddRange(planned.Steps);
        troubles.AddRange(planned.Troubles);
    }

    private async Task DeploymentAsync(ImmutableArray<ElementEdit> edits, FoundApp? app, CancellationToken stop)
    {
        var elements = ImmutableArray.CreateBuilder<ElementChange>();
        foreach (var type in edits.GroupBy(edit => edit.Type))
        {
            var (name, obstacle) = await components.NameAsync(type.Key, app, stop);
            var (text, unread) = name is null ? (null, obstacle) : await components.ReadAsync(type.Key, name, stop);
            if (text is null)
            {
                troubles.Add((obstacle ?? unread)?.Why ?? $"The org has no {type.Key}{(app is null ? "" : $" of {app.Label}")} that this user may read: apps of other orgs (installed, packaged) are not changed here.");
                continue;
            }

            elements.AddRange(type.Where(edit => !MetaEditor.Holds(text, edit)).Select(edit => new ElementChange(edit.Type, name!, edit.Path, edit.Kind, edit.Value, MetaEditor.ValueOf(text, edit))));
        }

        if (elements.Count > 0)
        {
            steps.Add(new() { Kind = StepKind.Deployment, What = $"deploy {string.Join(", ", elements.Select(element => $"{element.Type} {element.Name}").Distinct())}", Elements = elements.ToImmutable() });
        }
    }
}

using System.Collections.Immutable;
using SfOAuth.Auditing;
using SfOAuth.Causes;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Puts a plan into words, files and rows.</summary>
internal sealed class FixWriter(FixRequest request, AppChoice choice, World world)
{
    private const string Metadata = "Metadata";
    private readonly List<string> needs = [];
    private readonly List<string> notes = [];

    public FixReport Write(Plan plan, RootCause cause, string basis, ImmutableArray<string> assumed)
    {
        var page = Catalogue.Page(cause);
        if (CauseReport.OriginOf(cause) is { } origin)
        {
            notes.Add($"{cause.Slug} is from {origin}, which sfoauth has not checked.");
        }

        var remedy = RemedyReport.Of(page, world);
        return Make(plan, assumed) with
        {
            Title = Blanks.Fill(page.Title, world),
            Basis = basis,
            Steps = [.. remedy.Steps.Where(step => step.Where != Metadata)],
            SecurityCost = remedy.SecurityCost,
            Verify = Blanks.Fill(page.Verify, world),
        };
    }

    public FixReport Write(Plan plan, AuditRule rule) => Make(plan, []) with
    {
        Title = rule.Title,
        Basis = "named by you",
        Steps = [new("", rule.Change)],
        SecurityCost = rule.Cost,
        Verify = "Deploy it to a sandbox first, log in once afresh with every client of the app, and look for Status Success in Login History; then sfoauth audit finds it no more.",
    };

    private FixReport Make(Plan plan, ImmutableArray<string> assumed)
    {
        needs.AddRange(plan.Lacks);
        var files = Files(plan).ToList();
        var written = files.Where(file => file is { Content: not null, Diff.Length: > 0 }).ToList();
        notes.AddRange(files.Where(file => file.Trouble.Length > 0).Select(file => file.Trouble));
        notes.AddRange(choice.Notes);
        return new()
        {
            For = plan.For,
            Title = "",
            Basis = "",
            App = choice.App?.Label ?? world.Get(App.Name) ?? "",
            Values = [.. plan.Values.Select(value => Value(value, plan))],
            Files = [.. files.Select(file => new FileReport(file.Source, file.Target, file.Diff, written.Contains(file)))],
            Rows = [.. AssignmentRows.Of(plan, choice.App, world, request.Wishes)],
            Steps = [],
            SecurityCost = "",
            Needs = [.. needs.Distinct()],
            Outlook = new(Say(plan.Before), Say(plan.After), [.. plan.Remaining.Select(gate => gate.Slug)], assumed),
            Verify = "",
            Notes = [.. notes.Distinct()],
            PackageXml = written.Count == 0 ? "" : PackageXml.Of(written.Select(file => (file.Type, file.Member))),
            Contents = [.. written.Select(file => (file.Target, file.Content!))],
        };
    }

    private IEnumerable<PlannedFile> Files(Plan plan)
    {
        if (plan.Edits.IsEmpty)
        {
            yield break;
        }

        if (choice.Projects.IsEmpty)
        {
            needs.Add("the metadata of the app (its project folder or a retrieved package), to write the change as files");
            yield break;
        }

        foreach (var type in plan.Edits.GroupBy(edit => edit.Type))
        {
            if (FileOf(type.Key) is { } file)
            {
                yield return PlannedFile.Of(file, [.. type], request.Original);
            }
        }
    }

    private MetaFile? FileOf(string type)
    {
        var isApp = type is MetaKind.ConnectedApp || type.StartsWith("ExtlClntApp", StringComparison.Ordinal);
        if (isApp && choice.App is null)
        {
            needs.Add("--app NAME: the files hold more than one app");
            return null;
        }

        var project = choice.App is { } app ? choice.Projects.First(one => one.Apps.Contains(app)) : choice.Projects[0];
        var found = (isApp ? choice.App!.Files : project.Files).FirstOrDefault(file => file.Kind.Root == type);
        if (found is null)
        {
            needs.Add($"a file of the type {type}, which the project does not hold: retrieve it, then plan again");
        }

        return found;
    }

    private ValueReport Value(PlannedValue value, Plan plan)
    {
        var edits = plan.Edits.Where(edit => MetadataPaths.For(value.Setting, value.Value, world.Set(value.Setting, value.Value), request.Wishes).Any(own => own.Type == edit.Type && own.Path == edit.Path));
        return new(value.Setting.Name, value.Setting.Label,
            world[value.Setting] is [var only] ? value.Setting.Show(only.Value) : "not known", value.Setting.Show(value.Value),
            string.Join("; ", edits.Select(edit => edit.ToString())));
    }

    private static string Say(Decision decision) => decision is Decision.Denied denied ? $"refused by {denied.Cause.Slug}" : "granted, as far as is known";
}

using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Knowledge;
using SfOAuth.Live;
using SfOAuth.Policies;
using SfOAuth.Remedying;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Makes a plan for an org: finds the app and the user in it, reads what the plan is about, and plans once more with what was read.</summary>
internal sealed class OrgChanges(OrgClient org)
{
    private readonly ComponentReader components = new(org);

    /// <summary>A change that no org can make, told without asking one; null where one might.</summary>
    public static OrgChange? Elsewhere(FixRequest request) =>
        FixAction.Draft(request) is Reading<FixDraft>.Accepted { Value: var draft } && draft.Plan.Values.Where(value => !OrgPaths.Settings.Contains(value.Setting)).ToList() is var others && (others.Count > 0 || draft.Plan.Values.IsEmpty)
            ? ByHand(draft, others)
            : null;

    /// <summary>The change; a sentence where nothing tells what to plan.</summary>
    public async Task<Reading<OrgChange>> DraftAsync(FixRequest request, CancellationToken stop)
    {
        var drafted = FixAction.Draft(request);
        if (drafted is not Reading<FixDraft>.Accepted { Value: var draft })
        {
            return new Reading<OrgChange>.Rejected(((Reading<FixDraft>.Rejected)drafted).Why);
        }

        var (app, trouble) = await AppAsync(draft, request, stop);
        if (trouble.Length > 0)
        {
            return Accept(new(draft, [], trouble.StartsWith("--", StringComparison.Ordinal) ? ApplyOutcome.Incomplete : ApplyOutcome.NotVisible, [trouble]));
        }

        var known = app is null ? request : request with { Stated = [.. request.Stated, App.Kind.At(app.Kind, InOrg), App.Name.At(app.Label, InOrg)] };
        var change = await ChangeAsync(known, app, stop);

        // What was read may tell more than was asked: the second plan knows the values it starts from.
        return change is { Outcome: null, Steps.Length: > 0 }
            ? Accept(await ChangeAsync(known with { Stated = [.. known.Stated, .. Read(app)] }, app, stop))
            : Accept(change);
    }

    private static Source InOrg { get; } = new(Standing.Read, null, "the org");

    private static Reading<OrgChange>.Accepted Accept(OrgChange change) => new(change);

    private async Task<OrgChange> ChangeAsync(FixRequest request, FoundApp? app, CancellationToken stop)
    {
        var draft = ((Reading<FixDraft>.Accepted)FixAction.Draft(request)).Value;
        var after = draft.Plan.Values.Aggregate(draft.Broken, Planner.Change);
        var lacks = draft.Plan.Values.Select(value => OrgPaths.Lacks(value, draft.Known, request.Wishes)).Where(words => words.Length > 0).Distinct().ToImmutableArray();
        var byHand = draft.Plan.Values.Where(value => !CanBeMade(value, draft, after, request.Wishes)).ToList();
        if (draft.Plan.Values.IsEmpty || byHand.Count > 0 || lacks.Length > 0)
        {
            return byHand.Count > 0 || draft.Plan.Values.IsEmpty ? ByHand(draft, byHand) : new(draft, [], ApplyOutcome.Incomplete, lacks);
        }

        var edits = draft.Plan.Values.SelectMany(value => OrgPaths.Edits(value, after, request.Wishes)).Distinct();
        var records = draft.Plan.Values.SelectMany(value => OrgPaths.Records(value, request.Wishes));
        var plan = await new StepPlanner(org, components).PlanAsync(edits, records, app, request.Wishes.User ?? draft.Known.Get(Person.Username), stop);
        var touched = draft.Plan.Values.Where(value => Touches(plan, value, after, request.Wishes)).ToList();
        return new(draft, plan.Steps, plan.Troubles.Length > 0 ? ApplyOutcome.NotVisible : plan.Steps.IsEmpty ? ApplyOutcome.AlreadySo : null, plan.Troubles)
        {
            Opens = [.. touched.Where(value => Opens(value, draft.Known)).Select(value => Words(value, draft.Known))],
            Reopens = [.. touched.Where(value => Direction(value, draft.Known) is Exposure.Less).Select(value => Words(value, draft.Known))],
        };
    }

    private static OrgChange ByHand(FixDraft draft, List<PlannedValue> values) =>
        new(draft, [], ApplyOutcome.ByHand, [.. values.Select(value => $"No call changes \"{value.Setting.Label}\": it is a matter of the client or of a person, or of a page in Setup that no API has."), "What to do by hand is said under By hand. Nothing was changed."]);

    private static bool CanBeMade(PlannedValue value, FixDraft draft, World after, Wishes wishes) =>
        OrgPaths.Settings.Contains(value.Setting)

        // A redirect_uri that is encoded wrongly or differs between two requests is the client's to mend.
        && (value.Setting != Request.RedirectUri || draft.Broken.Get(Request.RedirectUri) is RedirectUri.NotRegistered)
        && (OrgPaths.Lacks(value, draft.Known, wishes).Length > 0 || !OrgPaths.Edits(value, after, wishes).IsEmpty || !OrgPaths.Records(value, wishes).IsEmpty);

    private static bool Touches(StepPlan plan, PlannedValue value, World after, Wishes wishes) =>
        OrgPaths.Edits(value, after, wishes).Any(edit => plan.Steps.Any(step => step.Elements.Any(element => element.AsEdit == edit)))
        || (!OrgPaths.Records(value, wishes).IsEmpty && plan.Steps.Any(step => step.Kind is not StepKind.Deployment));

    /// <summary>A value that stays while its file changes, such as a policy with a longer time, counts as what it would open.</summary>
    private static bool Opens(PlannedValue value, World known) =>
        Direction(value, known) is Exposure.More || (Direction(value, known) is Exposure.Same && value.Setting.Opens?.Of(null, value.Value) is Exposure.More);

    private static Exposure Direction(PlannedValue value, World known) => value.Setting.Opens?.Of(Now(value.Setting, known), value.Value) ?? Exposure.More;

    private static object? Now(Setting setting, World known) => known[setting] is [var only] ? only.Value : null;

    private static string Words(PlannedValue value, World known) =>
        $"{value.Setting.Label}: {(Now(value.Setting, known) is { } now ? value.Setting.Show(now) : "not known")} becomes {value.Setting.Show(value.Value)}";

    /// <summary>What the components that were read declare of this app and of the org.</summary>
    private ImmutableArray<Fact> Read(FoundApp? app)
    {
        var documents = components.Known.Select(one => Door.OpenText($"{one.Type} {one.Name} (org)", one.Text)).ToList();
        var facts = Project.Of(documents).SelectMany(project => Declaration.World([.. project.Apps.Where(one => app is not null && one.IsCalled(app.Name)).SelectMany(one => one.Facts)], project.Org).Facts).ToList();
        return [.. facts, .. facts.SelectMany(Meant)];
    }

    /// <summary>What a review takes for a remark is here the very setting that is changed.</summary>
    private static IEnumerable<Fact> Meant(Fact fact) =>
        fact.Setting == Declared.IpOnEveryRequest ? [Org.EnforcesIpOnEveryRequest.At((bool)fact.Value, fact.Source)]
        : fact.Setting == Declared.ApiAccessControl && fact.Value is true ? [Org.ApiAccessControl.At(true, fact.Source)]
        : [];

    /// <summary>The app that the plan is about; null where it is about none.</summary>
    private async Task<(FoundApp? App, string Trouble)> AppAsync(FixDraft draft, FixRequest request, CancellationToken stop)
    {
        if (!draft.Plan.Values.Any(value => OrgPaths.Settings.Contains(value.Setting) && OrgPaths.IsOfApp(value.Setting)))
        {
            return (null, "");
        }

        if ((draft.Known.Get(App.Name) ?? (draft.Report.App.Length > 0 ? draft.Report.App : null)) is not { } name)
        {
            return (null, "--app NAME: the app that the login goes through");
        }

        var (apps, obstacle) = await new ChangeSite(org).AppsAsync(name, stop);
        return apps switch
        {
            [var only] => (only, ""),
            [] => (null, obstacle?.Why ?? "The org lists no app of this name that this user may see: give its label or developer name, as Setup shows it."),
            _ => request.Stated.Concat(draft.Known[App.Kind]).FirstOrDefault(fact => fact.Setting == App.Kind) is { Value: AppKind kind } && apps.Where(app => app.Kind == kind).ToList() is [var only] ? (only, "") : (null, $"--app NAME: the org has {apps.Count} apps that are called so ({string.Join(", ", apps.Select(app => app.Name))}); give the developer name, or --fact app_type"),
        };
    }
}

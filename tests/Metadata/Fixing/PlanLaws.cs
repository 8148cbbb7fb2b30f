namespace SfOAuth.Metadata.Tests.Fixing;

/// <summary>What a plan changes ends its cause, and a file that was written says what was planned.</summary>
public sealed class PlanLaws
{
    private static readonly World Healthy = Policies.Healthy.On(Given.Today);
    private static readonly Wishes Decided = new() { PermissionSet = "Acme_Access", RunAs = "sync@acme.test", Callback = "https://new.acme-integration.net/cb", User = "sync@acme.test" };

    /// <summary>The causes that a change of metadata can end, for each kind of app.</summary>
    public static TheoryData<string, AppKind> Plannable
    {
        get
        {
            var data = new TheoryData<string, AppKind>();
            foreach (var (cause, kind) in Catalogue.Causes.SelectMany(cause => Enum.GetValues<AppKind>().Select(kind => (cause, kind))))
            {
                var broken = Broken(cause, kind);
                if (broken.Get(App.Kind) == kind && Decision.On(broken) is Decision.Denied { Cause: var refusing } && refusing == cause && !Planner.For(cause, broken, Decided).Edits.IsEmpty)
                {
                    data.Add(cause.Slug, kind);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Rules => [.. Planner.Rules.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Plannable))]
    public void What_a_plan_changes_is_enough(string slug, AppKind kind)
    {
        var cause = Catalogue.Find(slug)!;

        var plan = Planner.For(cause, Broken(cause, kind), Decided);

        Assert.Equal(slug, Assert.IsType<Decision.Denied>(plan.Before).Cause.Slug);
        Assert.IsType<Decision.Granted>(plan.After);
    }

    [Theory, MemberData(nameof(Plannable))]
    public void A_written_plan_reads_back_as_planned(string slug, AppKind kind)
    {
        var cause = Catalogue.Find(slug)!;
        var world = Broken(cause, kind);
        var plan = Planner.For(cause, world, Decided);

        var after = Written(plan.Edits, kind);

        foreach (var value in plan.Values.Where(value => Readable.Contains(value.Setting)))
        {
            Assert.Equal(value.Setting.Show(value.Value), value.Setting.Show(Assert.Single(after[value.Setting]).Value));
        }
    }

    [Theory, MemberData(nameof(Plannable))]
    public void A_plan_made_twice_changes_nothing_more(string slug, AppKind kind)
    {
        var plan = Planner.For(Catalogue.Find(slug)!, Broken(Catalogue.Find(slug)!, kind), Decided);

        foreach (var edit in plan.Edits)
        {
            var once = MetaEditor.Apply(TextOf(edit.Type), edit);
            Assert.Equal(once, MetaEditor.Apply(once, edit));
        }
    }

    [Fact]
    public void The_playbooks_settings_can_be_planned() =>
        Assert.Superset(
            new HashSet<string> { "refresh-policy-immediate", "refresh-expired-fixed", "ip-org-or-app-policy", "user-not-assigned", "user-never-approved", "redirect-uri-mismatch", "flow-not-enabled", "run-as-user-missing", "refresh-scope-missing", "eca-oauth-plugin-disabled" },
            Plannable.Select(row => row.Data.Item1).ToHashSet());

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_that_can_be_planned_is_a_rule_of_the_review(string rule)
    {
        Assert.Contains(Auditor.Rules, one => one.Id == rule);
        Assert.NotEmpty(Planner.For(rule, Healthy, Decided)!.Edits);
    }

    [Theory, MemberData(nameof(Plannable))]
    public void What_a_person_has_to_decide_is_asked_for_and_never_made_up(string slug, AppKind kind)
    {
        var plan = Planner.For(Catalogue.Find(slug)!, Broken(Catalogue.Find(slug)!, kind), new());

        Assert.Equal(plan.Values.Any(value => value.Setting == Person.IsAssigned || value.Setting == App.RunAs || value.Setting == Request.RedirectUri), plan.Lacks.Length > 0);
    }

    /// <summary>The settings that a file tells by itself; the others depend on a user or a request.</summary>
    private static readonly Setting[] Readable = [App.RefreshPolicy, App.IpRelaxation, App.PermittedUsers, App.HasRefreshScope, App.TokenFormat, App.OauthPluginIsOn, App.WantsHighAssurance, Grant.SessionTimeout, Org.LocksSessionsToIp];

    private static World Broken(RootCause cause, AppKind kind)
    {
        var world = cause.Break(Healthy.Set(App.Kind, kind));
        return cause.Slug is "flow-not-enabled" ? world.Set(Request.Flow, Flow.ClientCredentials)
            : cause.Slug is "org-flow-disabled" ? world.Set(Request.Flow, Flow.Password)
            : world;
    }

    private static World Written(ImmutableArray<ElementEdit> edits, AppKind kind)
    {
        var documents = edits.GroupBy(edit => edit.Type).Select(type => Given.File(PathOf(type.Key), type.Aggregate(TextOf(type.Key), MetaEditor.Apply))).ToList();
        var projects = Project.Of(documents);
        Assert.All(projects.SelectMany(project => project.Files), file => Assert.Empty(file.Problem));
        Assert.All(projects.SelectMany(project => project.Apps), app => Assert.Equal(kind, app.Kind));
        Assert.DoesNotContain(projects.SelectMany(project => project.Apps).SelectMany(app => app.Facts), fact => fact.Setting == Declared.Oddity);
        return Declaration.World([.. projects.SelectMany(project => project.Apps).SelectMany(app => app.Facts)], [.. projects.SelectMany(project => project.Org)]);
    }

    private static string PathOf(string root)
    {
        var kind = MetaKind.OfRoot(root)!;
        return $"{kind.Folder}/{(kind.Suffix is "settings" ? root.Replace("Settings", "", StringComparison.Ordinal) : "Acme")}.{kind.Suffix}-meta.xml";
    }

    private static string TextOf(string root) => root is "ConnectedApp"
        ? Given.ConnectedApp("<isAdminApproved>false</isAdminApproved>\n        <scopes>Api</scopes>", "<ipRelaxation>ENFORCE</ipRelaxation>\n        <refreshTokenPolicy>zero</refreshTokenPolicy>")
        : Given.Of(root, root.StartsWith("Extl", StringComparison.Ordinal) ? "<commaSeparatedOauthScopes>Api</commaSeparatedOauthScopes>\n    <externalClientApplication>Acme</externalClientApplication>\n    <label>Acme</label>" : "");
}

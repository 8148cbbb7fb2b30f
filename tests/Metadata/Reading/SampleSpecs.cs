namespace SfOAuth.Metadata.Tests.Reading;

/// <summary>Real files of many teams, anonymised.</summary>
public sealed class SampleSpecs
{
    private static readonly ImmutableArray<Project> Projects = Project.Of(Read(Given.Samples));

    public static TheoryData<string, string, string> Values => new()
    {
        { "Azure Data Factory", "permitted_users", "Admin approved users are pre-authorized" },
        { "Azure Data Factory", "user_assigned", "no" },
        { "Azure Data Factory", "declared_callback", "https://adf.azure.com/ | https://*.azure.com" },
        { "Azure Data Factory", "declared_run_as_user", "user9671b6@example.com" },
        { "Azure Data Factory", "refresh_scope", "yes" },
        { "DemandGen", "refresh_policy", "Immediately expire refresh token" },
        { "DemandGen", "refresh_scope", "no" },
        { "Pre Sales Call", "ip_relaxation", "Relax IP restrictions" },
        { "Bitbucket", "refresh_window", "90 days" },
        { "Bitbucket", "declared_certificate", "yes" },
        { "SF Connected App", "session_timeout", "15 minutes" },
        { "SF Connected App", "run_as", "missing" },
        { "sfdx travis ci", "declared_permission_set", "sfdx travis ci" },
        { "MuleSoftIntegrationConnApp", "refresh_policy", "Expire refresh token after a time" },
        { "MuleSoftIntegrationConnApp", "refresh_window", "365 days" },
        { "MuleSoftIntegrationConnApp", "app_type", "external client app" },
    };

    [Fact]
    public void Every_sample_is_read_to_its_end_but_the_broken_one() =>
        Assert.Equal(["Dev_CICD"], Projects.SelectMany(project => project.Files).Where(file => file.Problem.Length > 0).Select(file => file.Name));

    [Fact]
    public void No_spelling_of_a_sample_is_unknown() =>
        Assert.Empty(Projects.SelectMany(project => project.Apps).SelectMany(app => app.Facts).Where(fact => fact.Setting == Declared.Oddity).Select(fact => $"{fact} {fact.Source}"));

    [Theory, MemberData(nameof(Values))]
    public void A_value_comes_out_as_the_file_has_it(string app, string setting, string shown)
    {
        var declared = Projects.SelectMany(project => project.Apps).Where(one => one.Label == app && one.Facts.Any(fact => fact.Setting.Name == setting)).ToList();

        Assert.Equal(shown, string.Join(" | ", Assert.Single(declared).Facts.Where(fact => fact.Setting.Name == setting).Select(fact => fact.Setting.Show(fact.Value))));
    }

    [Fact]
    public void Every_value_names_the_line_it_stands_in()
    {
        var facts = Projects.SelectMany(project => project.Apps).SelectMany(app => app.Facts).Where(fact => fact.Setting == App.RefreshPolicy).ToList();

        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Contains("efreshTokenPolicy", File.ReadLines(fact.Source.Slice!.Input).ElementAt(fact.Source.Slice.Line - 1), StringComparison.Ordinal));
    }

    [Fact]
    public void The_parts_of_an_external_client_app_are_one_app()
    {
        var app = Projects.SelectMany(project => project.Apps).Single(app => app.Name == "MuleSoftIntegrationConnApp");

        Assert.Equal(5, app.Files.Length);
        Assert.Equal(5, app.Files.Select(file => file.Kind.Root).Distinct().Count());
    }

    [Fact]
    public void Each_org_keeps_its_own_settings() =>
        Assert.Equal(9, Projects.Select(project => project.Home).Distinct().Count());

    internal static ImmutableArray<Document> Read(params string[] paths) =>
        Assert.IsType<Reading<ProjectReading>.Accepted>(ProjectReading.Of(paths)).Value.Metadata;
}

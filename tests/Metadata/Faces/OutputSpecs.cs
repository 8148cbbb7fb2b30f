using System.Text.Json;
using System.Xml.Linq;

namespace SfOAuth.Metadata.Tests.Faces;

/// <summary>What people and programs read, letter by letter. The files are named from the folder the tests lie in.</summary>
[Collection("folder")]
public sealed class OutputSpecs
{
    private static readonly string Org = Path.Combine("samples", "org-00");

    public OutputSpecs() => Directory.SetCurrentDirectory(Path.Combine(Given.Root, "tests", "Metadata"));

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    public async Task A_review_looks_like_this(string format) =>
        Frozen.Matches($"audit.{format}", (await Run.Sfoauth("audit", Org, "--format", format, "--plain", "--width", "80")).Out);

    [Fact]
    public async Task A_review_in_full_looks_like_this() =>
        Frozen.Matches("audit.all.text", (await Run.Sfoauth("audit", Path.Combine("samples", "org-49"), "--all", "--plain", "--width", "80")).Out);

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public async Task A_plan_looks_like_this(string format) =>
        Frozen.Matches($"fix.{format}", (await Run.Sfoauth("fix", "--plan", "--for", "user-not-assigned", "--app", "Azure Data Factory", "--permission-set", "Azure_Sync", "--user", "sync@acme.test", Org, "--format", format, "--plain", "--width", "80")).Out);

    [Fact]
    public async Task A_diagnosis_with_metadata_looks_like_this() =>
        Frozen.Matches("diagnose.text", (await Run.Sfoauth("diagnose", "invalid_grant: expired access/refresh token", "--fact", "flow=refresh", "--app", "DemandGen", Org, "--plain", "--width", "80")).Out);

    [Fact]
    public async Task Sarif_and_junit_are_what_their_readers_expect()
    {
        using var sarif = JsonDocument.Parse((await Run.Sfoauth("audit", Org, "--format", "sarif")).Out);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!).ToList();
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Contains(result.GetProperty("ruleId").GetString()!, rules);
            Assert.Matches("^(error|warning|note)$", result.GetProperty("level").GetString());
            Assert.True(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() > 0);
        });

        var junit = XDocument.Parse((await Run.Sfoauth("audit", Org, "--format", "junit")).Out);
        Assert.All(junit.Descendants("testsuite"), suite => Assert.Equal((int)suite.Attribute("failures")!, suite.Descendants("failure").Count()));
    }

    [Theory]
    [InlineData(0, "audit", "samples/org-00")]
    [InlineData(4, "audit", "samples/org-00", "--fail-on", "error")]
    [InlineData(3, "audit", "Fixing")]
    [InlineData(2, "audit", "samples/nowhere")]
    [InlineData(2, "audit")]
    [InlineData(2, "fix", "samples/org-00")]
    [InlineData(2, "fix", "--plan", "--for", "no-such-cause", "samples/org-00")]
    [InlineData(3, "fix", "--plan", "samples/org-00")]
    public async Task The_exit_code_says_what_came_of_it(int code, params string[] args)
    {
        var run = await Run.Sfoauth(args);

        Assert.Equal(code, run.Code);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_written_plan_is_a_package_of_the_changed_file_alone()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"sfoauth-{Guid.NewGuid():N}");
        try
        {
            var run = await Run.Sfoauth("fix", "--plan", "--for", "refresh-policy-immediate", "--app", "DemandGen", Org, "--out", folder);

            Assert.Equal(0, run.Code);
            Assert.Equal(["connectedApps/DemandGen.connectedApp", "package.xml"], Directory.GetFiles(Path.Combine(folder, "package"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(folder, "package"), file).Replace('\\', '/')).Order(StringComparer.Ordinal));
            var (before, after) = (await File.ReadAllLinesAsync(Path.Combine(Org, "force-app/main/default/connectedApps/DemandGen.connectedApp-meta.xml")), await File.ReadAllLinesAsync(Path.Combine(folder, "package/connectedApps/DemandGen.connectedApp")));
            Assert.Equal(["        <refreshTokenPolicy>specific_inactivity:30:DAYS</refreshTokenPolicy>"], after.Except(before));
            Assert.Equal(2, (await Run.Sfoauth("fix", "--plan", "--for", "refresh-policy-immediate", "--app", "DemandGen", Org, "--out", folder)).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

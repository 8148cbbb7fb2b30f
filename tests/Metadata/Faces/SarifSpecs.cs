using System.Text.Json;
using SfOAuth.Node;

namespace SfOAuth.Metadata.Tests.Faces;

/// <summary>SARIF as its makers' own validator sees it. The validator always ends with 0, so what it writes is read.</summary>
public sealed class SarifSpecs : IDisposable
{
    private static readonly Lazy<string?> Lacking = new(() => OperatingSystem.IsLinux() ? NodePackages.Install("tests/Metadata/node", "sarif") : "the validator is installed for Linux only");

    private readonly string folder = Directory.CreateTempSubdirectory("sfoauth-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_review_is_valid_Sarif_whether_its_paths_are_relative_or_not()
    {
        var away = Directory.CreateDirectory(Path.Combine(folder, "a b", "connectedApps")).FullName;
        File.WriteAllText(Path.Combine(away, "Acme.connectedApp"), Given.ConnectedApp("<scopes>Full</scopes>"));

        var run = await Run.Sfoauth("audit", Given.Samples, away, "--format", "sarif");

        Assert.Contains("\"uri\": \"file:///", run.Out, StringComparison.Ordinal);
        Assert.Empty(Errors(run.Out));
    }

    [Fact]
    public void The_validator_would_have_noticed() => Assert.NotEmpty(Errors("""{"version":"2.1.0","runs":[{"results":[{"message":{}}]}]}"""));

    private List<string> Errors(string sarif)
    {
        Assert.SkipWhen(Lacking.Value is not null, Lacking.Value ?? "");
        var (file, report) = (Path.Combine(folder, "a.sarif"), Path.Combine(folder, "report.sarif"));
        File.WriteAllText(file, sarif);
        var program = NodePackages.At("artifacts", "sarif", "node_modules", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");
        if (!OperatingSystem.IsWindows())
        {
            // Scripts of packages are not run, and one of them would do this.
            File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute);
        }

        var (_, output, errors) = NodePackages.Run(program, ["validate", file, "--output", report, "--log", "ForceOverwrite"]);
        Assert.True(File.Exists(report), $"the validator wrote no report: {output} {errors}");

        using var said = JsonDocument.Parse(File.ReadAllText(report));
        return [.. said.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(result => result.TryGetProperty("level", out var level) && level.GetString() is "error").Select(result => result.GetRawText())];
    }
}

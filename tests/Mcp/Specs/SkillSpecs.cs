using System.Diagnostics;

namespace SfOAuth.Mcp.Tests.Specs;

/// <summary>The skill goes where each agent looks for it, and says what the repository says.</summary>
public sealed class SkillSpecs
{
    private const string Name = "connected-app-troubleshooting";

    [Theory]
    [InlineData("claude-code", ".claude/skills")]
    [InlineData("cursor", ".cursor/skills")]
    [InlineData("codex", ".agents/skills")]
    public async Task It_is_installed_as_it_stands_in_the_repository(string agent, string folder)
    {
        var home = Directory.CreateTempSubdirectory("sfoauth-home").FullName;

        var (code, _, error) = await RunAsync(home, home, "--for", agent);

        var installed = Path.Combine(home, folder, Name);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(Files(Repository.At("skills", Name)), Files(installed));
        Assert.All(Files(installed), file => Assert.Equal(File.ReadAllText(Path.Combine(Repository.At("skills", Name), file)), File.ReadAllText(Path.Combine(installed, file))));
    }

    [Fact]
    public async Task Without_a_name_it_goes_to_the_agents_that_are_set_up()
    {
        var home = Directory.CreateTempSubdirectory("sfoauth-home").FullName;
        var none = await RunAsync(home, home);
        Directory.CreateDirectory(Path.Combine(home, ".codex"));
        var one = await RunAsync(home, home);

        Assert.Equal(2, none.Code);
        Assert.Contains("--for claude-code|cursor|codex", none.Error, StringComparison.Ordinal);
        Assert.Equal(0, one.Code);
        Assert.True(File.Exists(Path.Combine(home, ".agents/skills", Name, "SKILL.md")));
        Assert.False(Directory.Exists(Path.Combine(home, ".claude")));
    }

    [Fact]
    public async Task It_renews_its_own_files_and_leaves_those_of_others()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-skills").FullName;
        await RunAsync(folder, folder, "--dir", folder);
        var stale = Path.Combine(folder, Name, "references", "causes-gone.md");
        await File.WriteAllTextAsync(stale, Actions.SkillReferences.Written + "# Gone\n");
        await File.WriteAllTextAsync(Path.Combine(folder, Name, "references", "mine.md"), "# Mine\n");

        var again = await RunAsync(folder, folder, "--dir", folder);
        var (staleIsThere, mineIsThere) = (File.Exists(stale), File.Exists(Path.Combine(folder, Name, "references", "mine.md")));
        await File.WriteAllTextAsync(Path.Combine(folder, Name, "SKILL.md"), "somebody else's\n");
        var refused = await RunAsync(folder, folder, "--dir", folder);
        var forced = await RunAsync(folder, folder, "--dir", folder, "--force");

        Assert.Equal((0, false, true), (again.Code, staleIsThere, mineIsThere));
        Assert.Equal((2, 0), (refused.Code, forced.Code));
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_project_it_goes_below_the_folder_it_is_run_in()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-project").FullName;

        await RunAsync(folder, folder, "--project", "--for", "cursor");

        Assert.True(File.Exists(Path.Combine(folder, ".cursor/skills", Name, "SKILL.md")));
    }

    [Fact]
    public void Its_head_is_what_the_agents_accept()
    {
        var head = File.ReadAllText(Repository.At("skills", Name, "SKILL.md")).Split("---\n")[1].Split('\n');

        Assert.Equal($"name: {Name}", head[0]);
        Assert.InRange(head[1]["description: ".Length..].Length, 50, 1024);
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    private static async Task<(int Code, string Out, string Error)> RunAsync(string home, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Server.Binary) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.Environment["HOME"] = home;
        foreach (var argument in (string[])["skill", "install", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

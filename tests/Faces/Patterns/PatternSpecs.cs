namespace SfOAuth.Faces.Tests.Patterns;

/// <summary>The playbook's patterns as folders of files: the error alone leaves it open, with the files it is sure, or it is said why not. <c>SNAPSHOT=accept</c> writes the new verdicts into the page.</summary>
public sealed class PatternSpecs
{
    private const string Label = "answer";
    private const string Prompt = "$ ./sfoauth ";
    private static readonly string Page = Repository.At("examples", "README.md");

    /// <summary>Nothing of it reaches Salesforce: no file can settle it.</summary>
    private static readonly string[] NeverSure = ["popup-blocked"];

    public static TheoryData<string> Blocks { get; } = [.. Fences.All(File.ReadAllText(Page), Label)];

    [Theory, MemberData(nameof(Blocks))]
    public void The_answers_are_those_on_the_page(string block)
    {
        var real = string.Join('\n', block.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).SelectMany(line => (string[])[line, Answer(line)]));
        if (Environment.GetEnvironmentVariable("SNAPSHOT") is "accept")
        {
            File.WriteAllText(Page, File.ReadAllText(Page).Replace(block, real, StringComparison.Ordinal));
            return;
        }

        Assert.Equal(real, block);
    }

    [Theory, MemberData(nameof(Blocks))]
    public void The_error_alone_is_never_called_sure_and_the_files_make_it_so(string block)
    {
        var answers = block.Split('\n').Where(line => !line.StartsWith(Prompt, StringComparison.Ordinal)).ToList();

        Assert.All(answers.SkipLast(1), answer => Assert.DoesNotContain("certain", answer, StringComparison.Ordinal));
        Assert.Equal(!NeverSure.Any(pattern => block.Contains(pattern, StringComparison.Ordinal)), answers[^1].StartsWith("certain", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_folder_of_a_pattern_is_on_the_page() =>
        Assert.All(Directory.GetDirectories(Repository.At("examples")).Where(folder => File.Exists(Path.Combine(folder, "error.txt"))).Select(Path.GetFileName),
            name => Assert.Contains($"examples/{name}/error.txt", File.ReadAllText(Page), StringComparison.Ordinal));

    private static string Answer(string line)
    {
        var told = Sfoauth.Run([.. line[Prompt.Length..].Split(' ').Select(word => word.StartsWith("examples/", StringComparison.Ordinal) ? Repository.At(word) : word), "--format", "json"]);
        var best = told.Json.GetProperty("causes").EnumerateArray().FirstOrDefault();
        return best.ValueKind is JsonValueKind.Undefined ? told.Verdict : $"{told.Verdict}: {best.GetProperty("id").GetString()} ({best.GetProperty("state").GetString()})";
    }
}

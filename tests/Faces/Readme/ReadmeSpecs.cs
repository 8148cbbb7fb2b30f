namespace SfOAuth.Faces.Tests.Readme;

/// <summary>What README shows is what the program prints. <c>SNAPSHOT=accept</c> writes the new transcript into it.</summary>
public sealed class ReadmeSpecs
{
    private const string Label = "transcript";
    private const string Prompt = "$ ./sfoauth ";
    private static readonly string File = Repository.At("README.md");

    [Fact]
    public void The_transcript_in_readme_is_real()
    {
        var readme = System.IO.File.ReadAllText(File);
        var shown = Fences.Of(readme, Label);
        var command = shown.Split('\n')[0];

        var told = Sfoauth.Run(command[Prompt.Length..].Split(' '));

        var real = $"{command}\n{told.Out.TrimEnd('\n')}";
        if (Environment.GetEnvironmentVariable("SNAPSHOT") is "accept")
        {
            System.IO.File.WriteAllText(File, readme.Replace($"```{Label}\n{shown}\n```", $"```{Label}\n{real}\n```", StringComparison.Ordinal));
            shown = Fences.Of(System.IO.File.ReadAllText(File), Label);
        }

        Assert.Equal(0, told.Code);
        Assert.Equal(real, shown);
    }

    [Fact]
    public void Every_example_is_in_the_list_of_examples() =>
        Assert.Empty(Repository.Examples.Where(example => !System.IO.File.ReadAllText(Repository.At("examples", "README.md")).Contains($"({example})", StringComparison.Ordinal)));
}

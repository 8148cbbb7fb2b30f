namespace SfOAuth.Metadata.Tests.Faces;

/// <summary>Outputs that people and programs rely on. <c>SNAPSHOT=accept</c> takes new ones over; their difference is reviewed like code.</summary>
internal static class Frozen
{
    private static string Folder => Path.Combine(Given.Root, "tests", "Metadata", "Faces", "frozen");

    public static void Matches(string name, string output)
    {
        var file = Path.Combine(Folder, name + ".verified.txt");
        if (Environment.GetEnvironmentVariable("SNAPSHOT") is "accept")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, output);
        }

        Assert.True(File.Exists(file), $"{file} is missing: run with SNAPSHOT=accept and review it");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), output);
    }
}

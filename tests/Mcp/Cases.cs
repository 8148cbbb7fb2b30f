namespace SfOAuth.Mcp.Tests;

/// <summary>What people really pasted: the cases of the causes and the examples.</summary>
internal static class Cases
{
    /// <summary>The pasted words of every case.</summary>
    public static ImmutableArray<string> Pastes { get; } =
    [
        .. Directory.GetFiles(Repository.At("src", "Model", "Causes"), "*.md", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "cases").Order(StringComparer.Ordinal)
            .Select(file => Fenced(File.ReadAllText(file))).Where(text => text.Length > 0),
    ];

    private static string Fenced(string page)
    {
        var lines = page.Split('\n');
        var start = Array.IndexOf(lines, "```input");
        return start < 0 ? "" : string.Join('\n', lines.Skip(start + 1).TakeWhile(line => line != "```"));
    }
}

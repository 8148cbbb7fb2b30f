namespace SfOAuth.Faces.Tests;

/// <summary>The files beside the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    public static string Here { get; } = Path.Combine(Root, "tests", "Faces");

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The examples a reader of the repository can try, by their file names.</summary>
    public static ImmutableArray<string> Examples { get; } =
        [.. Directory.GetFiles(At("examples")).Select(path => Path.GetFileName(path)).Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    /// <summary>The cases of the causes: path below the causes, and what was pasted.</summary>
    public static ImmutableArray<(string Name, string Input)> Cases { get; } =
    [
        .. from file in Directory.GetFiles(At("src", "Model", "Causes"), "*.md", SearchOption.AllDirectories)
           where Path.GetFileName(Path.GetDirectoryName(file)) == "cases"
           orderby file
           select (Path.GetRelativePath(At("src", "Model", "Causes"), file), Fences.Of(File.ReadAllText(file), "input")),
    ];

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "Directory.Packages.props")) ? folder
        : Directory.GetParent(folder) is { } parent ? Up(parent.FullName)
        : throw new DirectoryNotFoundException("not inside the repository");
}

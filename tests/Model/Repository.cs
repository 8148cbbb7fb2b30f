namespace SfOAuth.Tests;

/// <summary>The files beside the code: classes, pages, cases.</summary>
internal static class Repository
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    public static string Model => Path.Combine(Root, "src", "Model");

    public static string Tests => Path.Combine(Root, "tests", "Model");

    /// <summary>The folder of a cause, found by the name of its class.</summary>
    public static string Folder(RootCause cause) =>
        Directory.GetDirectories(Path.Combine(Model, "Causes"), cause.GetType().Name, SearchOption.AllDirectories) is [var only]
            ? only
            : throw new DirectoryNotFoundException($"{cause} has no folder of its own");

    /// <summary>The lines of a list of ours; blank lines and remarks left out.</summary>
    public static IEnumerable<string> List(string name) =>
        File.ReadLines(Path.Combine(Tests, name)).Where(line => line.Length > 0 && line[0] != '#');

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "Directory.Packages.props")) ? folder
        : Directory.GetParent(folder) is { } parent ? Up(parent.FullName)
        : throw new DirectoryNotFoundException("not inside the repository");
}

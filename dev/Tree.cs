namespace SfOAuth.Dev;

/// <summary>The files that people write, without what builds leave behind.</summary>
internal static class Tree
{
    private static readonly string[] Left = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>Files below some folders of the repository, as paths with slashes from its root, in a fixed order.</summary>
    public static IEnumerable<string> Files(string root, string pattern, params IEnumerable<string> folders) =>
        folders.Select(folder => Path.Combine(root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Left.Contains))
            .Order(StringComparer.Ordinal);
}

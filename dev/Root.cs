namespace SfOAuth.Dev;

/// <summary>The folder of the repository that the script is run in.</summary>
internal static class Root
{
    public static string Path { get; } = Above(Environment.CurrentDirectory)
        ?? throw new InvalidOperationException("run this inside the repository: no dev.cs in this folder or above it");

    /// <summary>The nearest folder from here upwards that holds the script.</summary>
    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "dev.cs")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder;
    }
}

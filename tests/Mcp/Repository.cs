namespace SfOAuth.Mcp.Tests;

/// <summary>The files beside the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "Directory.Packages.props")) ? folder
        : Directory.GetParent(folder) is { } parent ? Up(parent.FullName)
        : throw new DirectoryNotFoundException("not inside the repository");
}

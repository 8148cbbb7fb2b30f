namespace SfOAuth.Analytics.Tests;

/// <summary>Files of this repository.</summary>
internal static class Repository
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "sfoauth.slnx")) ? folder.FullName : Find(folder.Parent!);
}

using System.Runtime.CompilerServices;

namespace SfOAuth.Logs.Tests;

/// <summary>Where the tests and the examples are.</summary>
internal static class Repository
{
    public static string Here { get; } = Path.GetDirectoryName(Source())!;

    public static string Example(string name) => Path.GetFullPath(Path.Combine(Here, "..", "..", "examples", name));

    public static string Sample(string name) => Path.Combine(Here, "samples", name);

    private static string Source([CallerFilePath] string file = "") => file;
}

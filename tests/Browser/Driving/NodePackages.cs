using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace SfOAuth.Node;

/// <summary>Programs from npm, installed by <c>dev/node-packages</c> into artifacts/ from a lock file that is committed.</summary>
internal static class NodePackages
{
    private static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    /// <summary>A folder below the root of the repository.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Installs them where that is still to do.</summary>
    /// <param name="lockFolder">The folder of package-lock.json, from the root of the repository.</param>
    /// <param name="name">The folder below artifacts/.</param>
    /// <returns>Why they are not there; null when they are.</returns>
    public static string? Install(string lockFolder, string name)
    {
        var (code, said, errors) = Run(At("dev", "node-packages"), [At(lockFolder), name]);
        return code != 0 ? throw new InvalidOperationException($"the packages of {lockFolder} could not be installed: {errors}")
            : said.Length > 0 ? said
            : null;
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output, string Errors) Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, output.Result.Trim(), errors.Result.Trim());
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

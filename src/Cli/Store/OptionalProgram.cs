using System.Diagnostics;

namespace SfOAuth.Cli;

/// <summary>The program with the database, if it lies beside this one.</summary>
internal static class OptionalProgram
{
    /// <summary>What to say where it is not there.</summary>
    public const string Missing =
        "The store of logs and SQL need the program sfoauth-analytics, which is not beside this one (it holds a database, and most people need none). "
        + "In a checkout ./sfoauth builds and runs it by itself. For an installed sfoauth, with the .NET 10 SDK: dotnet publish src/Analytics -c Release -o FOLDER/analytics, where FOLDER is the one that sfoauth is in.";

    private static string Name => OperatingSystem.IsWindows() ? "sfoauth-analytics.exe" : "sfoauth-analytics";

    /// <summary>Runs the same command line there. It has our terminal, hears Ctrl-C itself, and its exit code is ours.</summary>
    public static async Task<int?> RunAsync(CancellationToken stop)
    {
        if (Find(AppContext.BaseDirectory) is not { } program)
        {
            return null;
        }

        using var process = Process.Start(new ProcessStartInfo(program, Environment.GetCommandLineArgs().Skip(1)) { UseShellExecute = false });
        await process!.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    internal static string? Find(string folder) =>
        new[] { Path.Combine(folder, "analytics", Name), Path.Combine(folder, Name) }.FirstOrDefault(File.Exists);
}

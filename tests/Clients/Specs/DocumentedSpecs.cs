using System.Runtime.CompilerServices;

namespace SfOAuth.Clients.Tests;

/// <summary>The example for JavaScript in docs/emulator.md, cut out of the page and run.</summary>
public sealed class DocumentedSpecs
{
    [Fact]
    public async Task The_example_in_javascript_runs_as_it_is_written()
    {
        Node.Need();
        var folder = Directory.CreateTempSubdirectory("sfoauth-documented-").FullName;
        try
        {
            var script = Path.Combine(folder, "example.mjs");
            await File.WriteAllTextAsync(script, File.ReadAllText(Page()).Split("```js\n")[1].Split("```")[0]);
            await LauncherAsync(Path.Combine(folder, "sfoauth"));

            var ran = await Node.RunAsync(script, [], new Dictionary<string, string>(StringComparer.Ordinal), folder);

            Assert.True(ran is { Code: 0, Errors: "" }, ran.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Stands where the launcher stands in a clone, and starts the program that was built for this test.</summary>
    private static async Task LauncherAsync(string path)
    {
        await File.WriteAllTextAsync(path, $"#!/bin/sh\nexec dotnet '{EmulatorProcess.Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string Page([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/emulator.md");
}

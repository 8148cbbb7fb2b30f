namespace SfOAuth.Live.Tests;

/// <summary>A folder that is gone after the test, with a home, a state folder and programs of its own.</summary>
internal sealed class Place : IDisposable
{
    private const UnixFileMode Runs = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    public Place()
    {
        Folder = Directory.CreateTempSubdirectory("sfoauth-live").FullName;
        Directory.CreateDirectory(At("bin"));
        (this["PATH"], this["HOME"], this["SFOAUTH_VAULT"]) = (At("bin"), At("home"), "file");
    }

    public string Folder { get; }

    public string State => At("state");

    /// <summary>An environment variable.</summary>
    public string this[string name]
    {
        set => variables[name] = value;
    }

    public string At(string name) => Path.Combine(Folder, name);

    public string? Variable(string name) => variables.GetValueOrDefault(name);

    /// <summary>Puts a shell script on the PATH.</summary>
    public void Install(string name, string script)
    {
        var path = Path.Combine(At("bin"), name);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Runs);
        }
    }

    /// <summary>Every file below, with what stands in it.</summary>
    public IEnumerable<(string Path, string Text)> Everything() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => (path, File.ReadAllText(path)));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Finds what a review reads in files, folders and archives.</summary>
internal sealed class ProjectFinder
{
    private const int MostMetadata = 50_000;
    private const int MostCode = 20_000;
    private const int Deepest = 24;
    private const long LargestCode = 1 << 20;

    private static readonly string[] Skipped = ["node_modules", "bin", "obj", "__pycache__", "vendor", "dist", "build", "target", "staticresources"];
    private static readonly string[] HiddenButRead = [".github", ".circleci", ".gitlab", ".azure"];
    private static readonly string[] Endings =
    [
        ".cls", ".trigger", ".js", ".mjs", ".cjs", ".ts", ".jsx", ".tsx", ".py", ".java", ".kt", ".cs", ".go", ".rb", ".php", ".rs", ".sh", ".bash", ".ps1", ".psm1", ".bat", ".cmd", ".apex",
        ".vue", ".html", ".page", ".component", ".cmp", ".ipynb", ".scala", ".swift", ".dart", ".kts", ".gradle", ".pl", ".http", ".rest",
        ".yml", ".yaml", ".json", ".env", ".properties", ".config", ".conf", ".cfg", ".ini", ".toml", ".xml", ".tf", ".groovy", "Jenkinsfile", "Dockerfile", "Makefile",
    ];

    private readonly List<string> notes = [];

    public List<RawInput> Metadata { get; } = [];

    public List<RawInput> Code { get; } = [];

    public IReadOnlyList<string> Notes => notes;

    /// <summary>Adds what lies at a path; a sentence where nothing does.</summary>
    public string? Add(string path, CancellationToken stop)
    {
        if (Directory.Exists(path))
        {
            AddFolder(path, stop);
            return null;
        }

        if (!File.Exists(path))
        {
            return "There is no file or folder of a name that was given: give the folder of a project, a package.zip, or single metadata files.";
        }

        if (ZipInputs.Looks(path))
        {
            return AddArchive(path, stop);
        }

        var isCode = !MetaKind.IsWanted(path) && Path.GetFileName(path) is not "sfdx-project.json" && IsCode(path) && !path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        (isCode ? Code : Metadata).Add(Named(path));
        return null;
    }

    /// <summary>Adds a file that is held in memory, as it came out of a folder or an archive.</summary>
    public void Add(RawInput input)
    {
        var name = Path.GetFileName(input.Name);
        if (MetaKind.IsWanted(input.Name) || name is "sfdx-project.json")
        {
            Put(Metadata, MostMetadata, input, "metadata files");
        }
        else if (MetadataText.Holds(input.Name) || (IsCode(input.Name) && !name.EndsWith("-meta.xml", StringComparison.OrdinalIgnoreCase)))
        {
            Put(Code, MostCode, input, "files of code");
        }
    }

    /// <summary>Adds what is to be said of the files.</summary>
    public void Note(IEnumerable<string> said) => notes.AddRange(said);

    private string? AddArchive(string path, CancellationToken stop)
    {
        switch (ZipInputs.Of(path, stop))
        {
            case Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)>.Accepted { Value: var archive }:
                Metadata.AddRange(archive.Inputs.Where(input => MetaKind.IsWanted(input.Name)));
                Code.AddRange(archive.Inputs.Where(input => !MetaKind.IsWanted(input.Name) && IsCode(input.Name)));
                notes.AddRange(archive.Notes);
                return null;
            case Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)>.Rejected { Why: var why }:
                return why;
            default:
                return null;
        }
    }

    private void AddFolder(string path, CancellationToken stop)
    {
        foreach (var file in Files(new(path), 0, stop))
        {
            var name = Path.Combine(path, Path.GetRelativePath(path, file.FullName));
            if (MetaKind.IsWanted(file.Name) || file.Name is "sfdx-project.json")
            {
                Put(Metadata, MostMetadata, Named(name), "metadata files");
            }
            else if ((MetadataText.Holds(name) || (IsCode(file.Name) && !file.Name.EndsWith("-meta.xml", StringComparison.OrdinalIgnoreCase))) && file.Length <= LargestCode)
            {
                Put(Code, MostCode, Named(name), "files of code");
            }
        }
    }

    /// <summary>What is shaped like a secret in a path is hidden wherever the path is printed.</summary>
    private static RawInput Named(string path) => RawInput.File(path, string.Concat(Door.OpenText("path", path).Excerpts.Select(excerpt => excerpt.Text)));

    private void Put(List<RawInput> into, int most, RawInput input, string what)
    {
        if (into.Count < most)
        {
            into.Add(input);
        }
        else if (!notes.Exists(note => note.Contains(what, StringComparison.Ordinal)))
        {
            notes.Add($"There are more than {most} {what}: I read the first {most}.");
        }
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder, int depth, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();

        // Links are not followed: they may lead in a circle, or out of the project.
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in folder.EnumerateFiles("*", options).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            yield return file;
        }

        foreach (var inner in folder.EnumerateDirectories("*", options).Where(inner => depth < Deepest && IsRead(inner.Name)).OrderBy(inner => inner.Name, StringComparer.Ordinal))
        {
            foreach (var file in Files(inner, depth + 1, stop))
            {
                yield return file;
            }
        }
    }

    private static bool IsRead(string folder) => folder.StartsWith('.') ? HiddenButRead.Contains(folder) : !Skipped.Contains(folder);

    private static bool IsCode(string name) =>
        CodeReader.IsKeyFile(name) || MetadataText.Holds(name) || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || Path.GetFileName(name).StartsWith(".env", StringComparison.Ordinal);
}

using System.Collections.Immutable;
using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary>The paths that may be read: those a call names, and of them only what lies in the folders the server was started with.</summary>
internal sealed class Fence(IReadOnlyCollection<string> roots)
{
    private readonly IReadOnlyList<string> roots = [.. roots.Select(Real)];

    /// <summary>A sentence where the path is not there or lies outside; null where it may be read.</summary>
    public string? Objection(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            return "A path is empty or no path at all: name a file, a folder or a zip archive.";
        }

        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return $"There is no file or folder {(Suspicion.Of(path) ? "of the name given" : path)}, seen from {(roots.Count == 0 ? "the folder the server runs in" : "here")}. If these words are the error itself, pass them as text.";
        }

        var real = Real(path);
        return roots.Count == 0 || roots.Any(root => real == root || real.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            ? null
            : $"{FileNames.Shown(path)} lies outside the folders this server may read (sfoauth mcp --root).";
    }

    /// <summary>Adds what the path stands for: a file, the files of a folder or of an archive. A sentence where it cannot be read.</summary>
    /// <param name="most">So many files of a folder, besides metadata.</param>
    public static string? Add(string path, ImmutableArray<RawInput>.Builder inputs, ImmutableArray<string>.Builder notes, int most, CancellationToken stop)
    {
        if (Directory.Exists(path))
        {
            Folder.Of(path, inputs, notes, most);
        }
        else if (!ZipInputs.Looks(path))
        {
            inputs.Add(RawInput.File(path, FileNames.Shown(path)));
        }
        else if (ZipInputs.Of(path, stop) is Reading<(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)>.Accepted { Value: var unpacked })
        {
            inputs.AddRange(unpacked.Inputs);
            notes.AddRange(unpacked.Notes);
        }
        else
        {
            return $"{FileNames.Shown(path)} is a zip archive that cannot be read: unpack it and name the folder.";
        }

        return null;
    }

    /// <summary>The path with every link in it followed: a link must not lead out of the fence.</summary>
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = Target(next) ?? next;
        }

        return real;
    }

    private static string? Target(string path)
    {
        try
        {
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }
}

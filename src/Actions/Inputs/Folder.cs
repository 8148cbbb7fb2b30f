using System.Collections.Immutable;
using SfOAuth.Intake;

namespace SfOAuth.Actions;

/// <summary>The files of a folder, within bounds.</summary>
public static class Folder
{
    private const int Most = 200;
    private const int MostMetadata = 20_000;
    private const int Deepest = 12;
    private static readonly string[] Skipped = ["node_modules", "bin", "obj", "__pycache__"];
    private static readonly string[] Descriptors = ["sfdx-project.json", "package.xml"];

    /// <summary>Adds the files in the order of their names; notes what stays outside.</summary>
    public static void Of(string path, ImmutableArray<RawInput>.Builder inputs, ImmutableArray<string>.Builder notes, int most = Most)
    {
        var files = Files(new(path), 0, isProject: false).ToLookup(file => IsMetadata(file.Name));
        var (metadata, others) = (files[true].Take(MostMetadata + 1).ToList(), files[false].Take(most + 1).ToList());
        inputs.AddRange(metadata.Take(MostMetadata).Concat(others.Take(most)).Select(file => Path.Combine(path, Path.GetRelativePath(path, file.FullName))).Select(file => RawInput.File(file, FileNames.Shown(file))));
        if (others.Count > most)
        {
            notes.Add($"{FileNames.Shown(path)} holds more than {most} files: I read the first {most} by name. Name the ones that matter to have them read.");
        }

        if (metadata.Count > MostMetadata)
        {
            notes.Add($"{FileNames.Shown(path)} holds more than {MostMetadata} metadata files about logins: I read the first {MostMetadata} by name.");
        }
    }

    private static bool IsMetadata(string name) => MetaKind.IsWanted(name) || Descriptors.Contains(name);

    /// <param name="isProject">Inside a project only its metadata is evidence: code in it speaks of errors that nobody met.</param>
    private static IEnumerable<FileInfo> Files(DirectoryInfo folder, int depth, bool isProject)
    {
        var (found, folders) = Contents(folder);
        var files = found.ToList();
        isProject = isProject || files.Exists(file => Descriptors.Contains(file.Name)) || MetaKind.IsProjectFolder(folder.FullName);
        foreach (var file in files.Where(file => !IsHidden(file.Name) && (isProject ? IsMetadata(file.Name) : !file.Name.EndsWith("-meta.xml", StringComparison.OrdinalIgnoreCase) || IsMetadata(file.Name))).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            yield return file;
        }

        foreach (var inner in folders.Where(inner => depth < Deepest && !IsHidden(inner.Name) && !Skipped.Contains(inner.Name)).OrderBy(inner => inner.Name, StringComparer.Ordinal))
        {
            foreach (var file in Files(inner, depth + 1, isProject))
            {
                yield return file;
            }
        }
    }

    /// <summary>Links are not followed: they may lead in a circle. A folder that may not be opened counts as empty.</summary>
    private static (IEnumerable<FileInfo> Files, IEnumerable<DirectoryInfo> Folders) Contents(DirectoryInfo folder)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return (folder.EnumerateFiles("*", options), folder.EnumerateDirectories("*", options));
    }

    private static bool IsHidden(string name) => name.StartsWith('.');
}

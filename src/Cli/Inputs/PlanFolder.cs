using System.Text;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>Writes a plan as a package in metadata format, beside the plan in words and the rows to make.</summary>
internal static class PlanFolder
{
    /// <summary>Writes it; a sentence where that fails. Nothing that exists is overwritten.</summary>
    public static string? Write(string folder, FixReport report)
    {
        try
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                return $"{Echo.OfFile(folder)} exists and is not empty: name a new folder for the plan.";
            }

            var root = Directory.CreateDirectory(folder).FullName;
            Put(root, "plan.md", FixMarkdown.Of(report));
            Put(root, "plan.json", ReportJson.Write(report) + "\n");
            if (report.PackageXml.Length > 0)
            {
                Put(root, "package/package.xml", report.PackageXml);
            }

            foreach (var (target, content) in report.Contents)
            {
                Put(root, $"package/{target}", content);
            }

            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{Echo.OfFile(folder)} cannot be written: name a folder below one that exists and is yours.";
        }
    }

    private static void Put(string root, string path, string text) => Put(root, path, Encoding.UTF8.GetBytes(text));

    private static void Put(string root, string path, byte[] content)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new ArgumentException("a name that leads out of the folder", nameof(path));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
    }
}

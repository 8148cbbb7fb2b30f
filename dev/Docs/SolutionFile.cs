using System.Text;

namespace SfOAuth.Dev.Docs;

/// <summary>The solution: every project of the tree, so that a new one cannot be forgotten.</summary>
internal static class SolutionFile
{
    private static readonly string[] Folders = ["src", "tests", "dev", "bench"];

    public static string Write(string root)
    {
        var text = new StringBuilder("<Solution>\n");
        foreach (var folder in Folders)
        {
            var projects = Tree.Files(root, "*.csproj", folder).ToList();
            if (projects.Count > 0)
            {
                text.Append($"  <Folder Name=\"/{folder}/\">\n").AppendJoin("", projects.Select(path => $"    <Project Path=\"{path}\" />\n")).Append("  </Folder>\n");
            }
        }

        return text.Append("</Solution>\n").ToString();
    }
}

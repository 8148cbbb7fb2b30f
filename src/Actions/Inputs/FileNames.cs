using SfOAuth.Intake;

namespace SfOAuth.Actions;

/// <summary>Paths as they may be repeated.</summary>
public static class FileNames
{
    /// <summary>The path of a file that is there, what is shaped like a secret hidden in it.</summary>
    public static string Shown(string path) => string.Concat(Door.OpenText("path", path).Excerpts.Select(excerpt => excerpt.Text));
}

using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>The files of the skill: its page is part of the program, its reference is written from the causes.</summary>
internal static class SkillFiles
{
    public const string Name = "connected-app-troubleshooting";
    private const string Page = "SKILL.md";
    private const string Ours = "  author: sfoauth\n";

    /// <summary>Every file by its place below the skill.</summary>
    public static IEnumerable<(string Path, string Text)> All() => SkillReferences.All().Prepend((Page, Asset.Read(Page)));

    /// <summary>Writes the skill below a folder of skills; a sentence where that fails. What sfoauth did not write stays, unless forced.</summary>
    public static string? Install(string skills, bool isForced)
    {
        var target = Path.Combine(skills, Name);
        try
        {
            if (!isForced && File.Exists(Path.Combine(target, Page)) && !File.ReadAllText(Path.Combine(target, Page)).Contains(Ours, StringComparison.Ordinal))
            {
                return $"{FileNames.Shown(target)} holds a skill of that name that sfoauth did not write. --force replaces it.";
            }

            Forget(Path.Combine(target, "references"));
            foreach (var (path, text) in All())
            {
                var file = Path.Combine(target, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{FileNames.Shown(target)} cannot be written: name a folder that is yours with --dir.";
        }
    }

    /// <summary>Pages of causes that are no more would mislead: those an earlier version wrote go.</summary>
    private static void Forget(string references)
    {
        foreach (var file in Directory.Exists(references) ? Directory.GetFiles(references, "*.md") : [])
        {
            if (File.ReadAllText(file).StartsWith(SkillReferences.Written, StringComparison.Ordinal))
            {
                File.Delete(file);
            }
        }
    }
}

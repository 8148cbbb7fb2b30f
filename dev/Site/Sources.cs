using SfOAuth.Causes;

namespace SfOAuth.Dev.Site;

/// <summary>A page before it is HTML.</summary>
/// <param name="Path">Where it stands in the site, ending in .md: links between pages are written for it.</param>
/// <param name="Section">The heading under which it is listed.</param>
internal sealed record Source(string Path, string Section, string Markdown);

/// <summary>What the site is made of.</summary>
internal static class Sources
{
    private const string Start = "Start";
    private const string Guides = "Guides";
    private const string Reference = "Reference";

    private static readonly (string Path, string Section)[] Written =
    [
        ("README.md", Start), ("examples/README.md", Start), ("CHANGELOG.md", Start),
        ("docs/probe.md", Guides), ("docs/emulator.md", Guides), ("docs/rules.md", Guides), ("docs/mcp.md", Guides), ("docs/history-store.md", Guides), ("AGENTS.md", Guides),
        ("docs/causes/README.md", Reference), ("docs/errors.md", Reference), ("docs/statuses.md", Reference), ("docs/settings.md", Reference), ("docs/audit.md", Reference), ("docs/changes.md", Reference),
        ("docs/confusion.md", Reference), ("docs/emulator-limits.md", Reference), ("docs/emulator-oauch.md", Reference),
        ("CONTRIBUTING.md", "Design"), ("bench/README.md", "Design"),
    ];

    /// <summary>Every page, in the order in which they are listed. A guide that is not named above comes behind the others.</summary>
    public static IReadOnlyList<Source> All(string root) =>
    [
        .. Written.Where(page => page.Section is Start).Select(page => Read(root, page.Path, page.Section)),
        .. HowTo.Patterns.Select(pattern => new Source($"docs/how-to/{pattern.Folder}.md", "How to", HowTo.Page(root, pattern.Folder, pattern.Title))),
        .. Written.Where(page => page.Section is not Start && File.Exists(Path.Combine(root, page.Path))).Select(page => Read(root, page.Path, page.Section)),
        .. Tree.Files(root, "*.md", "docs").Where(path => !path.StartsWith("docs/causes/", StringComparison.Ordinal) && Array.TrueForAll(Written, page => page.Path != path)).Select(path => Read(root, path, Guides)),
        .. Catalogue.Causes.Select(cause => Read(root, $"docs/causes/{cause.Slug}.md", "Causes")),
    ];

    private static Source Read(string root, string path, string section) => new(path, section, File.ReadAllText(Path.Combine(root, path)));
}

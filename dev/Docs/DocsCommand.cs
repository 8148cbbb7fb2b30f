using SfOAuth.Actions;
using SfOAuth.Causes;

namespace SfOAuth.Dev.Docs;

/// <summary>Writes everything that follows from the code, so that nobody has to keep two texts alike.</summary>
public static class DocsCommand
{
    private const string CauseFolder = "docs/causes";
    private const string SkillFolder = "skills/connected-app-troubleshooting";

    /// <summary>Every page, as it should stand.</summary>
    public static IReadOnlyList<Page> Pages(string root) =>
    [
        .. Catalogue.Causes.Select(cause => new Page($"{CauseFolder}/{cause.Slug}.md", CauseDoc.Write(cause))),
        new($"{CauseFolder}/README.md", CauseTable.Write()),
        new("docs/errors.md", ErrorsDoc.Write()),
        new("docs/statuses.md", StatusesDoc.Write()),
        new("docs/settings.md", SettingsDoc.Write()),
        new("docs/changes.md", ChangesDoc.Write()),
        new("docs/emulator-limits.md", ModelledDoc.Write()),
        new("docs/audit.md", AuditDoc.Write()),
        new("docs/confusion.md", ConfusionDoc.Write()),
        new("docs/history-store.md", StoreDoc.Write()),
        new("docs/mcp.md", McpDoc.Write()),
        new("docs/rules.md", RulesDoc.Write()),
        new("docs/man/sfoauth.1", Cli.ManPage.Write()),
        .. SkillReferences.All().Select(file => new Page($"{SkillFolder}/{file.Path}", file.Text)),
        new("sfoauth.slnx", SolutionFile.Write(root)),
    ];

    /// <summary>Writes what is stale and deletes the pages of causes that are no more.</summary>
    public static int Write(string root, TextWriter output)
    {
        var stale = Stale(root);
        foreach (var page in stale)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, page.Path))!);
            File.WriteAllText(Path.Combine(root, page.Path), page.Text);
        }

        foreach (var path in Orphans(root))
        {
            File.Delete(Path.Combine(root, path));
        }

        output.WriteLine($"docs: {stale.Count} written, {Pages(root).Count - stale.Count} were up to date");
        return 0;
    }

    /// <returns>0, or 1 when a page differs from what the code says.</returns>
    public static int Check(string root, TextWriter output)
    {
        var paths = Stale(root).Select(page => page.Path).Concat(Orphans(root)).ToList();
        paths.ForEach(path => output.WriteLine($"stale: {path}"));
        output.WriteLine(paths.Count == 0 ? "docs: up to date" : "docs: run dotnet run dev.cs -- docs, then commit");
        return paths.Count == 0 ? 0 : 1;
    }

    private static List<Page> Stale(string root) =>
        [.. Pages(root).Where(page => !File.Exists(Path.Combine(root, page.Path)) || File.ReadAllText(Path.Combine(root, page.Path)) != page.Text)];

    private static List<string> Orphans(string root) =>
        [.. Tree.Files(root, "*.md", CauseFolder, $"{SkillFolder}/references").Except(Pages(root).Select(page => page.Path), StringComparer.Ordinal)];
}

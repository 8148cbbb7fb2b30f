using System.Text.RegularExpressions;
using SfOAuth.Dev.Docs;

namespace SfOAuth.Dev.Tests;

public partial class HouseTests
{
    public static TheoryData<string> MarkdownFiles =>
        [.. Tree.Files(Root.Path, "*.md", "docs", "bench", "examples").Concat(Directory.EnumerateFiles(Root.Path, "*.md").Select(path => Path.GetFileName(path)))];

    [Theory]
    [MemberData(nameof(MarkdownFiles))]
    public void Every_link_inside_the_repository_leads_somewhere(string file)
    {
        var text = File.ReadAllText(Path.Combine(Root.Path, file));

        var broken = Link().Matches(text).Select(link => (Target: link.Groups[1].Value, Anchor: link.Groups[2].Value))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal))
            .Distinct().Where(link => !Leads(file, link.Target, link.Anchor));

        Assert.Empty(broken);
    }

    [Fact]
    public void Writing_the_documents_twice_gives_the_same_text() =>
        Assert.Equal(DocsCommand.Pages(Root.Path), DocsCommand.Pages(Root.Path));

    [Fact]
    public void No_lock_file_names_the_registry_it_was_made_from() =>
        Assert.All(Tree.Files(Root.Path, "packages.lock.json", "src", "dev", "tests", "bench").Append("packages.lock.json"),
            path => Assert.DoesNotContain("://", File.ReadAllText(Path.Combine(Root.Path, path)), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Assert.All(Tree.Files(Root.Path, "*.csproj", "src", "dev", "tests", "bench"),
            path => Assert.True(File.Exists(Path.Combine(Root.Path, Path.GetDirectoryName(path)!, "packages.lock.json")), path));

    private static bool Leads(string file, string target, string anchor)
    {
        var path = target.Length == 0 ? file : Path.Combine(Path.GetDirectoryName(file)!, target);
        var full = Path.Combine(Root.Path, path);
        return Directory.Exists(full)
            || (File.Exists(full) && (anchor.Length == 0 || Anchors(File.ReadAllText(full)).Contains(anchor)));
    }

    /// <summary>Marks set by hand, and those the viewer makes of headings.</summary>
    private static HashSet<string> Anchors(string text) =>
        [.. Mark().Matches(text).Select(mark => mark.Groups[1].Value), .. Heading().Matches(text).Select(heading => Slug(heading.Groups[1].Value))];

    private static string Slug(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)#\s]*)(?:#([^)\s]*))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex Mark();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}

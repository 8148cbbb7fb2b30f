using System.Net;
using System.Text.RegularExpressions;

namespace SfOAuth.Dev.Site;

/// <summary>Follows every link of a written site, and finds what would be loaded from the network.</summary>
internal static partial class SiteLinks
{
    /// <summary>Page and target of every link that leads nowhere.</summary>
    public static IEnumerable<string> Broken(string folder)
    {
        var marks = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        return
            from page in Pages(folder)
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = WebUtility.HtmlDecode(link.Groups[1].Value)
            where !IsElsewhere(target) && !Leads(page, target, marks)
            select $"{Path.GetRelativePath(folder, page)}: {target}";
    }

    /// <summary>What a browser would fetch from elsewhere to show a page.</summary>
    public static IEnumerable<string> Fetched(string folder) =>
        from page in Pages(folder)
        from Match fetched in Loaded().Matches(File.ReadAllText(page))
        where IsElsewhere(fetched.Groups[1].Value)
        select $"{Path.GetRelativePath(folder, page)}: {fetched.Groups[1].Value}";

    private static IEnumerable<string> Pages(string folder) => Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories);

    private static bool IsElsewhere(string target) => target.Contains("://", StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Leads(string page, string target, Dictionary<string, HashSet<string>> marks)
    {
        var cut = target.IndexOf('#', StringComparison.Ordinal);
        var (path, mark) = cut < 0 ? (target, "") : (target[..cut], Uri.UnescapeDataString(target[(cut + 1)..]));
        var file = path.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(path));
        return File.Exists(file) && (mark.Length == 0 || !file.EndsWith(".html", StringComparison.Ordinal) || Marks(file, marks).Contains(mark));
    }

    private static HashSet<string> Marks(string file, Dictionary<string, HashSet<string>> marks) =>
        marks.TryGetValue(file, out var known) ? known : marks[file] = [.. Mark().Matches(File.ReadAllText(file)).Select(mark => WebUtility.HtmlDecode(mark.Groups[1].Value))];

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<(?:link|script|img|iframe)[^>]*(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Loaded();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Mark();
}

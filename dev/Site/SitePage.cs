using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SfOAuth.Dev.Site;

/// <summary>A page as HTML, and what it needs beside it.</summary>
internal sealed record SitePage(string Path, string Section, string Title, string Body)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UseEmphasisExtras().Build();

    /// <summary>Files and folders of the repository to which it leads and which are no pages, as paths from the root.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The way from this page to the root of the site.</summary>
    public string Up => string.Concat(Enumerable.Repeat("../", Path.Count(letter => letter is '/')));

    public static SitePage Of(Source source, IReadOnlySet<string> pages)
    {
        var document = Markdig.Markdown.Parse(source.Markdown, Pipeline);
        var files = new List<string>();
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url is { Length: > 0 } url && url[0] is not '#' && !url.Contains("://", StringComparison.Ordinal)))
        {
            link.Url = Target(source.Path, link.Url!, pages, files);
        }

        using var html = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new(System.IO.Path.ChangeExtension(source.Path, ".html"), source.Section, Heading(document, source.Path), html.ToString()) { Files = files };
    }

    private static string Heading(MarkdownDocument document, string path) =>
        document.OfType<HeadingBlock>().FirstOrDefault()?.Inline?.Descendants<LiteralInline>().Aggregate("", (title, words) => title + words.Content) is { Length: > 0 } title ? title : path;

    /// <summary>A page becomes its HTML, a folder its list of files; a file goes along.</summary>
    private static string Target(string from, string url, IReadOnlySet<string> pages, List<string> files)
    {
        var cut = url.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = cut < 0 ? (url, "") : (url[..cut], url[cut..]);
        var full = new Uri(new Uri("file:///" + from), path).AbsolutePath.TrimStart('/').TrimEnd('/');
        if (pages.Contains(full))
        {
            return System.IO.Path.ChangeExtension(path, ".html") + anchor;
        }

        files.Add(Uri.UnescapeDataString(full));
        return Directory.Exists(System.IO.Path.Combine(Root.Path, full)) ? path.TrimEnd('/') + "/index.html" : path + anchor;
    }
}

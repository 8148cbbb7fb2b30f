using System.Net;
using System.Text;

namespace SfOAuth.Dev.Site;

/// <summary>What surrounds every page: its list of pages, the search, and nothing from the network.</summary>
internal sealed class Frame(IReadOnlyList<SitePage> pages)
{
    public string Around(SitePage page) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(page.Title)} · sfoauth</title>
        <link rel="stylesheet" href="{page.Up}site.css">
        <script src="{page.Up}search.js" defer></script>
        </head>
        <body data-up="{page.Up}">
        <a class="skip" href="#page">To the page</a>
        <nav aria-label="Pages">
        <p class="name"><a href="{page.Up}index.html">sfoauth</a></p>
        <label for="search">Search titles</label>
        <input id="search" type="search" autocomplete="off">
        <ul id="found" hidden></ul>
        {Lists(page)}
        </nav>
        <main id="page">
        {page.Body}
        </main>
        </body>
        </html>
        """ + "\n";

    /// <summary>The titles for the search, as a script: a page that was opened from the disk may read no data file.</summary>
    public string Titles() =>
        "const titles = [\n" + string.Concat(pages.Select(page => $"  [{Quoted(page.Title)}, {Quoted(page.Path)}, {Quoted(page.Section)}],\n")) + "];\n";

    /// <summary>A list of the files of a folder.</summary>
    public static string Folder(string path, IEnumerable<string> files) =>
        $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(path)}</title></head><body><h1>{Text(path)}</h1><ul>{string.Concat(files.Select(file => $"<li><a href=\"{Text(Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal))}\">{Text(file)}</a></li>"))}</ul></body></html>\n";

    private string Lists(SitePage page)
    {
        var text = new StringBuilder();
        foreach (var section in pages.GroupBy(one => one.Section))
        {
            var isOpen = section.Key == page.Section ? " open" : "";
            text.Append($"<details{isOpen}><summary>{Text(section.Key)}</summary><ul>");
            foreach (var one in section)
            {
                text.Append($"<li><a href=\"{page.Up}{Text(one.Path)}\"{(one == page ? " aria-current=\"page\"" : "")}>{Text(one.Title)}</a></li>");
            }

            text.Append("</ul></details>\n");
        }

        return text.ToString();
    }

    private static string Text(string words) => WebUtility.HtmlEncode(words);

    private static string Quoted(string words) => "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}

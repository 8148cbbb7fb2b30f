using SfOAuth.Dev.Site;

namespace SfOAuth.Dev.Tests;

public sealed class SiteTests
{
    [Fact]
    public void The_site_leads_everywhere_and_fetches_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-site-");
        try
        {
            var pages = SiteCommand.Write(Root.Path, folder.FullName);

            Assert.Empty(SiteLinks.Broken(folder.FullName));
            Assert.Empty(SiteLinks.Fetched(folder.FullName));
            Assert.True(pages > 120, $"{pages} pages");
            Assert.All(HowTo.Patterns, pattern => Assert.Contains("Because", File.ReadAllText(Path.Combine(folder.FullName, "docs", "how-to", pattern.Folder + ".html")), StringComparison.Ordinal));
            Assert.Contains("\"docs/rules.html\"", File.ReadAllText(Path.Combine(folder.FullName, "search.js")), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("sfoauth-site-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.html"), "<h1 id=\"here\">x</h1><a href=\"#here\">1</a><a href=\"#gone\">2</a><a href=\"b.html\">3</a><script src=\"https://elsewhere.example/x.js\"></script>");

            Assert.Equal(["a.html: #gone", "a.html: b.html"], SiteLinks.Broken(folder.FullName));
            Assert.Equal(["a.html: https://elsewhere.example/x.js"], SiteLinks.Fetched(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

namespace SfOAuth.Dev.Site;

/// <summary>Makes the documentation a static site: opened from a folder or served by anything, it loads nothing from elsewhere.</summary>
public static class SiteCommand
{
    /// <returns>0, or 1 when a link leads nowhere.</returns>
    public static int Run(string root, string folder, TextWriter output)
    {
        var count = Write(root, folder);
        var broken = SiteLinks.Broken(folder).ToList();
        broken.ForEach(link => output.WriteLine($"leads nowhere: {link}"));
        output.WriteLine($"site: {count} pages in {Path.GetRelativePath(root, folder)}, {(broken.Count == 0 ? "every link leads somewhere" : $"{broken.Count} broken links")}; open index.html");
        return broken.Count == 0 ? 0 : 1;
    }

    /// <summary>Writes the site and says how many pages it has.</summary>
    internal static int Write(string root, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var sources = Sources.All(root);
        var names = sources.Select(source => source.Path).ToHashSet(StringComparer.Ordinal);
        var pages = sources.Select(source => SitePage.Of(source, names)).ToList();
        var frame = new Frame(pages);
        foreach (var page in pages)
        {
            Put(folder, page.Path, frame.Around(page));
        }

        Put(folder, "index.html", frame.Around(pages[0] with { Path = "index.html" }));
        Put(folder, "site.css", File.ReadAllText(Path.Combine(root, "dev/Site/site.css")));
        Put(folder, "search.js", frame.Titles() + File.ReadAllText(Path.Combine(root, "dev/Site/search.js")));
        foreach (var file in pages.SelectMany(page => page.Files).Distinct(StringComparer.Ordinal))
        {
            Copy(root, folder, file);
        }

        return pages.Count;
    }

    private static void Copy(string root, string folder, string path)
    {
        var from = Path.Combine(root, path);
        if (Directory.Exists(from))
        {
            var files = Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(from, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
            files.ForEach(file => Copy(root, folder, $"{path}/{file}"));
            Put(folder, $"{path}/index.html", Frame.Folder(path, files));
        }
        else if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.Copy(from, Path.Combine(folder, path), overwrite: true);
        }
    }

    private static void Put(string folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }
}

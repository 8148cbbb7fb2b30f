namespace SfOAuth.Web;

/// <summary>What stands around every page: head, ways, foot.</summary>
internal static class Shell
{
    private static readonly (string Path, string Name)[] Ways =
        [("", "Diagnose"), ("history", "Timeline"), ("gates", "Gates"), ("catalogue", "Catalogue"), ("audit", "Audit"), ("emulator", "Emulator")];

    public static string Around(Call call, string section, string title, Html body)
    {
        var page = new Html().Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.Add($"<title>{title} · sfoauth</title>\n<link rel=\"icon\" href=\"{call.At("asset/icon.svg")}\">\n<link rel=\"stylesheet\" href=\"{call.At("asset/app.css")}\">\n<script src=\"{call.At("asset/app.js")}\" defer></script>\n");
        page.Raw("</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the content</a>\n<header class=\"top\">\n").Add($"<a class=\"mark\" href=\"{call.At("")}\">sfoauth</a>\n").Raw("<nav aria-label=\"Pages\">\n");
        foreach (var (path, name) in Ways)
        {
            page.Add($"<a href=\"{call.At(path)}\"").Raw(path == section ? " aria-current=\"page\">" : ">").Add($"{name}</a>\n");
        }

        page.Raw("</nav>\n</header>\n<main id=\"main\">\n").Raw(body.ToString());
        return page.Raw("</main>\n<footer class=\"foot\"><p>").Add($"sfoauth {call.Desk.Setup.Version}, on this machine only. Secrets are hidden before anything is read; nothing is stored and nothing leaves this machine.").Raw("</p></footer>\n</body>\n</html>\n").ToString();
    }
}

using SfOAuth.Intake;

namespace SfOAuth.Web;

/// <summary>The fields of the form: words, files, and the key that makes it ours.</summary>
internal sealed class FormView(Html page, Call call)
{
    public void Fields(Given given, Examination? seen)
    {
        Key();
        var (shown, pasted) = Shown(given, seen);
        page.Add($"<input type=\"hidden\" name=\"pasted\" id=\"pasted\" value=\"{pasted}\">\n");
        page.Raw("<textarea id=\"text\" name=\"text\" rows=\"12\" spellcheck=\"false\" autocomplete=\"off\" autocapitalize=\"off\" aria-describedby=\"text-hint\">\n").Raw(Html.Verbatim(shown)).Raw("</textarea>\n");
        Drop("Files: logs, HAR, metadata, package.zip, login history of any size", isFolder: false);
        Files(given);
        page.Raw("<p class=\"send\"><button class=\"go\" id=\"go\">Diagnose</button></p>\n");
    }

    /// <summary>What was given before, carried on unseen.</summary>
    public void Carry(Given given, Examination? seen)
    {
        Key();
        var (shown, pasted) = Shown(given, seen);
        page.Add($"<input type=\"hidden\" name=\"pasted\" value=\"{pasted}\">").Raw("<textarea name=\"text\" hidden aria-hidden=\"true\" tabindex=\"-1\">\n").Raw(Html.Verbatim(shown)).Raw("</textarea>\n");
        foreach (var fact in seen?.Facts ?? [])
        {
            page.Add($"<input type=\"hidden\" name=\"fact\" value=\"{fact}\">");
        }

        foreach (var name in given.Drops)
        {
            page.Add($"<input type=\"hidden\" name=\"shelf\" value=\"{name}\">");
        }
    }

    public void Key() => page.Add($"<input type=\"hidden\" name=\"key\" value=\"{call.Desk.Keys.Form}\">\n");

    /// <summary>Where files are chosen; with our script also dropped.</summary>
    public void Drop(string label, bool isFolder)
    {
        page.Add($"<div class=\"drop\" id=\"drop\" data-to=\"{call.At("drop")}\"><label for=\"files\">{label}</label> <input type=\"file\" id=\"files\" name=\"files\" multiple>");
        page.Raw(isFolder ? " <label for=\"folder\" class=\"folder\" hidden>or a folder</label> <input type=\"file\" id=\"folder\" webkitdirectory hidden aria-label=\"A folder\">" : "");
        page.Raw("<p class=\"hint over\" hidden>or drop them anywhere on this page</p><p id=\"progress\" hidden><progress max=\"100\" value=\"0\" aria-label=\"Sent\"></progress> <span></span></p></div>\n");
    }

    /// <summary>The files that are here already.</summary>
    public void Files(Given given)
    {
        page.Raw("<div id=\"here\">\n");
        foreach (var name in given.Drops)
        {
            Here(page, name, call.Desk.Shelf.Find(name));
        }

        page.Raw("</div>\n");
    }

    /// <summary>One drop, by its first names, with a button to take it away.</summary>
    public static void Here(Html page, string name, Dropped? files)
    {
        if (files is not null)
        {
            var about = files.Names switch { [] => "nothing that could be read", [var one] => one, [var first, ..] all => $"{first} and {all.Length - 1} more" };
            page.Add($"<p class=\"chip\">{about}, {Sizes(files.Bytes)}<input type=\"hidden\" name=\"shelf\" value=\"{name}\"><button name=\"drop\" value=\"{name}\" aria-label=\"Take away {about}\">×</button></p>\n");
        }
    }

    /// <summary>Secrets stay hidden in what the page shows again; the words themselves wait on the shelf.</summary>
    private (string Shown, string Pasted) Shown(Given given, Examination? seen)
    {
        var document = seen?.Documents.FirstOrDefault(one => one.Name == Marks.Pasted);
        return document is not { IsWhole: true, Excerpts: [var whole] } ? (document is null ? "" : "(too long to be shown again)", "")
            : document.Masked.IsEmpty ? (whole.Text, "")
            : (whole.Text, call.Desk.Shelf.Keep(given.Text, whole.Text));
    }

    private static string Sizes(long bytes) => bytes < 10_240 ? $"{bytes} bytes" : bytes < 10 << 20 ? $"{bytes >> 10} KB" : $"{bytes >> 20} MB";
}

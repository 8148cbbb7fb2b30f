using System.Text;
using System.Text.Encodings.Web;

namespace SfOAuth.Cli;

/// <summary>
/// Opens an address that holds a secret. Every user of a machine can read the arguments of every program, so the
/// browser is given a file that only this user may read, and which leads on. It is gone once it did.
/// </summary>
internal sealed class FirstPage : IDisposable
{
    private readonly DirectoryInfo folder;

    private FirstPage(DirectoryInfo folder) => this.folder = folder;

    /// <summary>Opens it; null where no browser can be had, which is said.</summary>
    public static FirstPage? Open(Uri address, Terminal terminal)
    {
        try
        {
            var page = new FirstPage(Directory.CreateTempSubdirectory("sfoauth-"));
            var file = Path.Combine(page.folder.FullName, "open.html");
            var shown = HtmlEncoder.Default.Encode(address.AbsoluteUri);
            File.WriteAllText(file, $"<!DOCTYPE html><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><meta http-equiv=\"refresh\" content=\"0;url={shown}\"><title>sfoauth</title><p><a href=\"{shown}\">Go on to sfoauth</a></p>\n", Encoding.UTF8);
            if (PersonBrowser.Open(new Uri(file)))
            {
                return page;
            }

            page.Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The address stands on the terminal; it can be opened by hand.
        }

        terminal.Error.Write("No browser could be opened here. Open the address above yourself.\n");
        terminal.Error.Flush();
        return null;
    }

    public void Dispose()
    {
        try
        {
            folder.Refresh();
            if (folder.Exists)
            {
                folder.Delete(recursive: true);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What is left is an address whose secret dies with this run.
        }
    }
}

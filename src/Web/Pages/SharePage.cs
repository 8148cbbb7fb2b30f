using System.Text;

namespace SfOAuth.Web;

/// <summary>An answer as one file that needs nothing else: secrets hidden, nothing on it runs or can be pressed.</summary>
internal static class SharePage
{
    public static async Task HandOutAsync(Call call)
    {
        if (await call.ReadFormAsync() is not { } form)
        {
            return;
        }

        var given = Given.Of(form, call.Desk.Shelf);
        if (given.IsEmpty)
        {
            await call.LeadAsync("");
            return;
        }

        var seen = Examination.Of(given, call.Desk, call.Stop);
        await call.HandOutAsync("sfoauth-diagnosis.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(Page(seen, call.Desk)));
    }

    private static string Page(Examination seen, Desk desk)
    {
        var style = Asset.Read("app.css");
        var page = new Html().Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n").Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {Asset.Hash(style)}; base-uri 'none'; form-action 'none'\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n").Element("title", AnswerView.Sentence(seen.Report));
        page.Raw($"<style>{style}</style>\n</head>\n<body>\n<main id=\"main\" class=\"shared\">\n").Add($"<h1>Why the login fails</h1>\n<p class=\"hint\">Diagnosed by sfoauth on {desk.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}. Secrets were hidden before anything was read.</p>\n<div class=\"diagnose\">\n");
        var marks = new Marks(seen.Report);
        new AnswerView(page, seen, marks) { IsShared = true, Plan = seen.Plan(desk) }.Write();
        new ReadView(page, seen, marks).Write();
        return page.Raw("</div>\n</main>\n</body>\n</html>\n").ToString();
    }
}

using SfOAuth.Intake;

namespace SfOAuth.Web;

/// <summary>The first page: paste what you have, and the answer beside it.</summary>
internal static class DiagnosePage
{
    private const string Title = "Why does the login fail?";

    public static Task ShowAsync(Call call)
    {
        var given = Samples.Named(call.Asked("sample")) is { } sample ? Given.Nothing with { Text = sample } : Given.Nothing;
        return call.ShowAsync("", Title, Page(call, given, given.IsEmpty ? null : Examination.Of(given, call.Desk, call.Stop)));
    }

    public static async Task AnswerAsync(Call call)
    {
        if (await call.ReadFormAsync() is not { } form)
        {
            return;
        }

        var given = Given.Of(form, call.Desk.Shelf);
        var seen = given.IsEmpty ? null : Examination.Of(given, call.Desk, call.Stop);
        await call.ShowAsync("", seen is null ? Title : AnswerView.Sentence(seen.Report), call.IsPart ? Answer(new(), call, seen) : Page(call, given, seen));
    }

    private static Html Page(Call call, Given given, Examination? seen)
    {
        var page = new Html().Add($"<div class=\"diagnose\">\n<form id=\"ask\" method=\"post\" action=\"{call.At("answer")}\" enctype=\"multipart/form-data\">\n");
        page.Raw("<h1><label for=\"text\">Paste what you have</label></h1>\n<p class=\"hint\" id=\"text-hint\">An error text, a JSON or HTTP answer, the address of the error page, a log, <code>curl -v</code>, Login History rows, in any mix. Lines such as <code>flow: jwt-bearer</code> count as facts.</p>\n");
        new FormView(page, call).Fields(given, seen);
        page.Raw("</form>\n");
        return Answer(page, call, seen).Raw("</div>\n");
    }

    private static Html Answer(Html page, Call call, Examination? seen)
    {
        if (seen is null)
        {
            page.Raw("<section id=\"answer\" aria-label=\"Answer\" class=\"empty\">\n<h2>The answer appears here</h2>\n<p>Ranked causes with the words they rest on, the change with its cost, the one look that would tell most, and what a success looks like. Nothing at hand? ");
            foreach (var (name, about) in Samples.All)
            {
                page.Add($"<a href=\"{call.At("")}?sample={name}\">{about}</a> ");
            }

            return page.Raw("</p>\n</section>\n<section id=\"read\" aria-label=\"What I read\"></section>\n");
        }

        var marks = new Marks(seen.Report);
        page.Add($"<p id=\"said\" class=\"aloud\" role=\"status\">{AnswerView.Sentence(seen.Report)}</p>\n");
        new AnswerView(page, seen, marks) { Plan = seen.Plan(call.Desk) }.Write();
        new ReadView(page, seen, marks).Write();
        return page;
    }
}

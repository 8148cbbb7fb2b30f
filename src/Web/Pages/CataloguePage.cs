using SfOAuth.Actions;
using SfOAuth.Intake;

namespace SfOAuth.Web;

/// <summary>Every cause, and what any word means.</summary>
internal static class CataloguePage
{
    public static Task ShowAsync(Call call)
    {
        var asked = string.Concat(Door.OpenText("text", call.Asked("q")).Excerpts.Select(excerpt => excerpt.Text)).Trim();
        var page = new Html().Raw("<h1>Catalogue</h1>\n").Add($"<form class=\"row\" role=\"search\" method=\"get\" action=\"{call.At("catalogue")}\"><label>An error, an error text, a Login History status, a cause, a setting<input type=\"search\" name=\"q\" value=\"{asked}\" list=\"known\" size=\"48\"></label><button class=\"go\">Explain</button><datalist id=\"known\">");
        foreach (var word in ExplainAction.Known().Where(word => asked.Length == 0 && !word.Contains('.', StringComparison.Ordinal)).Take(400))
        {
            page.Add($"<option value=\"{word}\">");
        }

        page.Raw("</datalist></form>\n");
        _ = asked.Length > 0 ? Explain(page, call, asked) : All(page, call);
        return call.ShowAsync("catalogue", asked.Length > 0 ? asked : "Catalogue", page);
    }

    private static Html Explain(Html page, Call call, string asked)
    {
        var report = ExplainAction.Run(asked);
        if (report.IsKnown)
        {
            new ExplainView(page, report) { To = word => $"{call.At("catalogue")}?q={Uri.EscapeDataString(word)}" }.Write();
            return page;
        }

        page.Raw("<p class=\"trouble\">").Add($"I know no cause, error, status or setting called \"{asked}\". A whole text is read on the ").Add($"<a href=\"{call.At("")}\">first page</a>.").Raw("</p>\n");
        foreach (var near in report.Nearest)
        {
            page.Add($"<p><a href=\"{call.At("catalogue")}?q={Uri.EscapeDataString(near)}\">{near}</a></p>\n");
        }

        var part = CausesAction.Run().Causes.Where(cause => cause.Title.Contains(asked, StringComparison.OrdinalIgnoreCase) || cause.Id.Contains(asked, StringComparison.OrdinalIgnoreCase)).ToList();
        return part.Count > 0 ? List(page, call, part) : page;
    }

    private static Html All(Html page, Call call)
    {
        foreach (var stage in CausesAction.Run().Causes.GroupBy(cause => cause.Stage))
        {
            page.Add($"<h2>{StageWords.Name(stage.Key)}</h2>\n<p class=\"hint\">{StageWords.Question(stage.Key)}</p>\n");
            List(page, call, stage);
        }

        page.Raw("<h2>Answers, by their error</h2>\n<ul class=\"words\">\n");
        foreach (var error in Salesforce.Vocabulary.Refusals.Select(refusal => refusal.Error).Where(error => error.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            page.Add($"<li><a href=\"{call.At("catalogue")}?q={Uri.EscapeDataString(error)}\"><code>{error}</code></a></li>\n");
        }

        return page.Raw("</ul>\n");
    }

    private static Html List(Html page, Call call, IEnumerable<CauseLine> causes)
    {
        page.Raw("<ul class=\"causes\">\n");
        foreach (var cause in causes)
        {
            page.Add($"<li><a href=\"{call.At("catalogue")}?q={cause.Id}\">{cause.Title}</a> <span class=\"place\">{cause.Id}{(cause.Caution.Length > 0 ? "; " + cause.Caution : "")}</span></li>\n");
        }

        return page.Raw("</ul>\n");
    }
}

using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>What logs say as one page that needs nothing else: no network, no other file, a chart that can be zoomed.</summary>
public static class HistoryPage
{
    public static string Of(HistoryReport report)
    {
        var (style, library, script) = (Asset.Read("uPlot/uPlot.min.css") + "\n" + Asset.Read("history.css"), Asset.Read("uPlot/uPlot.iife.min.js"), Asset.Read("history.js"));
        var page = new Html();
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {Asset.Hash(style)}; script-src {Asset.Hash(library)} {Asset.Hash(script)}; base-uri 'none'; form-action 'none'\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>Login history</title>\n");
        page.Raw($"<style>{style}</style>\n</head>\n<body>\n<main>\n");
        Body(page, report);
        page.Raw($"</main>\n<script type=\"application/json\" id=\"timeline\">{TimelineData.Of(report)}</script>\n<script>{library}</script>\n<script>{script}</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>Chart, incidents and tables; the numbers of the chart come apart.</summary>
    internal static void Body(Html page, HistoryReport report)
    {
        Head(page, report);
        foreach (var (number, incident) in report.Incidents.Index())
        {
            Incident(page, number + 1, incident);
        }

        new HistoryTables(page, report).Write();
    }

    private static void Head(Html page, HistoryReport report)
    {
        page.Element("h1", HistoryWords.Sum(report)).Element("p", report.From is null ? "The files hold no login row that was asked for." : $"{report.From} to {report.To}", "faint");
        page.Raw("<div id=\"chart\" role=\"img\" aria-label=\"Succeeded and refused logins over time; the tables below hold the numbers\"></div>\n");
        page.Raw("<p id=\"zoom\" hidden>Drag over the chart to zoom, or <button id=\"in\" type=\"button\">zoom in</button> <button id=\"out\" type=\"button\">zoom out</button> <button id=\"earlier\" type=\"button\">earlier</button> <button id=\"later\" type=\"button\">later</button> <button id=\"whole\" type=\"button\">whole time</button></p>\n");
    }

    private static void Incident(Html page, int number, IncidentReport incident)
    {
        page.Raw(number == 1 ? "<h2>Incidents</h2>\n" : "").Raw(incident.IsOver ? "<article class=\"over\">\n" : "<article>\n");
        page.Element("h3", $"{number}. {incident.Status}").Raw("<dl>\n").Term("When", $"{HistoryWords.Span(incident)}; {HistoryWords.Count(incident.Rows, "row")}");
        page.Term("Worked", incident.Worked is { } worked ? $"last success before it: {worked.Time} ({HistoryWords.Place(worked)})" : "").Term("Who", HistoryWords.Who(incident));
        page.Term("Through", string.Join(", ", incident.Apps)).Term("From", string.Join(", ", incident.Addresses)).Term("Causes", string.Join(", ", incident.Causes)).Raw("</dl>\n</article>\n");
    }
}

using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>An answer: the verdict, the ranking, the question, what is ruled out.</summary>
internal sealed class AnswerView(Html page, Examination seen, Marks marks)
{
    private const int RuledOutShown = 12;
    private const int CausesShown = 6;
    private readonly DiagnosisReport report = seen.Report;

    /// <summary>True for a page that is handed to others: nothing on it can be pressed.</summary>
    public bool IsShared { get; init; }

    /// <summary>The planned change; null where there is none.</summary>
    public FixReport? Plan { get; init; }

    public void Write()
    {
        page.Add($"<section id=\"answer\" aria-labelledby=\"verdict\" data-verdict=\"{report.Verdict}\">\n");
        Facts();
        foreach (var trouble in seen.Troubles)
        {
            page.Element("p", trouble, "trouble");
        }

        Verdict();
        Notes();
        page.Raw("</section>\n");
    }

    /// <summary>The verdict in a sentence, for a line that is read aloud.</summary>
    public static string Sentence(DiagnosisReport report) => report switch
    {
        { Verdict: "not-oauth", Neighbour: { } neighbour } => $"This is not an OAuth failure of Salesforce: it is {neighbour.Name}.",
        { Verdict: "certain", Causes: [var first, ..] } => $"This is it: {first.Title}.",
        { Causes: [_, ..] } => $"{Odds.Doubt(report).Doubt}: {report.Causes[0].Title}. {Odds.Doubt(report).Why}.",
        _ => "I cannot explain this yet.",
    };

    private void Verdict()
    {
        switch (report)
        {
            case { Verdict: "not-oauth", Neighbour: { } neighbour }:
                page.Raw("<h2 id=\"verdict\">This is not an OAuth failure of Salesforce</h2>\n").Element("p", $"It is {neighbour.Name}.").Prose("p", neighbour.LookThere);
                break;
            case { Causes: [_, ..] }:
                Causes();
                break;
            default:
                Unexplained();
                break;
        }
    }

    private void Causes()
    {
        var (doubt, why) = Odds.Doubt(report);
        _ = report.Verdict is "certain"
            ? page.Raw("<h2 id=\"verdict\" class=\"sure\">This is it</h2>\n<p>The evidence is complete and rules the rivals out.</p>\n")
            : page.Add($"<h2 id=\"verdict\">{doubt}</h2>\n<p>{why}.</p>\n");
        if (!IsShared)
        {
            new AskView(page, report).Write();
        }

        var shown = report.Causes.TakeWhile((one, at) => at == 0 || !Odds.IsNegligible(one)).ToList();
        foreach (var (rank, cause) in shown.Take(CausesShown).Index())
        {
            Cause(cause, isFirst: rank == 0);
        }

        page.Raw(shown.Count > CausesShown ? $"<details class=\"ruled-out\"><summary>{shown.Count - CausesShown} more, less likely still</summary>\n" : "");
        foreach (var cause in shown.Skip(CausesShown))
        {
            Cause(cause, isFirst: false);
        }

        page.Raw(shown.Count > CausesShown ? "</details>\n" : "");
        RuledOut();
        Ways();
    }

    private void Cause(CauseReport cause, bool isFirst)
    {
        var view = new CauseView(page, cause, marks);
        page.Raw(isFirst ? "<details class=\"cause first\" open>\n" : "<details class=\"cause\">\n");
        view.Summary();
        view.Body();
        if (isFirst && Plan is { } plan)
        {
            new PlanView(page, plan) { IsShared = IsShared }.Write();
        }

        page.Raw("</details>\n");
    }

    private void RuledOut()
    {
        if (report.RuledOut.IsEmpty)
        {
            return;
        }

        page.Add($"<details class=\"ruled-out\"><summary>Ruled out: {report.RuledOut.Length}</summary>\n<ul>\n");
        foreach (var cause in report.RuledOut.Take(RuledOutShown))
        {
            page.Add($"<li>{cause.Title} <code>{cause.Id}</code>, because<ul class=\"pieces\">\n");
            foreach (var piece in cause.Because)
            {
                CauseView.Piece(page, piece, marks);
            }

            page.Raw("</ul></li>\n");
        }

        page.Raw("</ul></details>\n");
    }

    private void Unexplained()
    {
        page.Raw("<h2 id=\"verdict\">I cannot explain this yet</h2>\n<p>Nothing I read is an answer of Salesforce, or of a client talking to it, that I know. What would help:</p>\n<ul>\n");
        foreach (var item in Bringing.ToBring)
        {
            page.Element("li", item);
        }

        page.Raw("</ul>\n");
        if (!IsShared)
        {
            new AskView(page, report).Write();
        }
    }

    private void Ways()
    {
        if (!IsShared)
        {
            page.Raw("<p class=\"ways\"><button form=\"ask\" formaction=\"gates\" data-whole>The way through the gates</button> <button form=\"ask\" formaction=\"share\" data-whole>Save as a page to share</button></p>\n");
        }
    }

    private void Facts()
    {
        if (seen.Facts.IsEmpty || IsShared)
        {
            return;
        }

        page.Raw("<p class=\"stated\">You said ");
        foreach (var fact in seen.Facts)
        {
            page.Add($"<span class=\"chip\">{Said(fact)}<input type=\"hidden\" form=\"ask\" name=\"fact\" value=\"{fact}\"><button form=\"ask\" name=\"drop\" value=\"{fact}\" aria-label=\"Take back {Said(fact)}\">×</button></span> ");
        }

        page.Raw("</p>\n");
    }

    private static string Said(string fact) => fact.Replace("`", "", StringComparison.Ordinal).Replace("=", ": ", StringComparison.Ordinal).Replace('_', ' ');

    private void Notes()
    {
        if (report.Notes.IsEmpty)
        {
            return;
        }

        page.Raw("<details class=\"notes\"><summary>").Add($"Notes: {report.Notes.Length}").Raw("</summary>\n<ul>\n");
        foreach (var note in report.Notes)
        {
            page.Element("li", note);
        }

        page.Raw("</ul></details>\n");
    }
}

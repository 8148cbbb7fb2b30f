using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>The one question that would tell most, with its answers as buttons of the form.</summary>
internal sealed class AskView(Html page, DiagnosisReport report)
{
    private const int More = 2;

    public void Write()
    {
        if (report.Verdict is "certain" || report.Ask is not [var first, .. var more])
        {
            return;
        }

        page.Raw("<section class=\"ask\" aria-labelledby=\"ask-title\">\n<h2 id=\"ask-title\">One look would tell most</h2>\n").Prose("p", first.Instruction);
        Buttons(first);
        if (more.Length > 0)
        {
            page.Raw("<details class=\"more\"><summary>Other questions</summary>\n");
            foreach (var question in more.Take(More))
            {
                page.Prose("p", question.Instruction);
                Buttons(question);
            }

            page.Raw("</details>\n");
        }

        page.Raw("</section>\n");
    }

    private void Buttons(AskReport question)
    {
        if (question.Answers.IsEmpty)
        {
            return;
        }

        page.Add($"<ul class=\"answers\" aria-label=\"Answers: {question.Label}\">\n");
        foreach (var answer in question.Answers)
        {
            page.Add($"<li><button class=\"answer\" form=\"ask\" name=\"fact\" value=\"{question.Name}={answer.Value}\">{answer.Value.Trim('`')}</button> <span class=\"leads\">speaks for: {string.Join(", or: ", answer.Causes.Take(2).Select(Title))}{(answer.Causes.Length > 2 ? $", or {answer.Causes.Length - 2} more" : "")}</span></li>\n");
        }

        page.Raw("</ul>\n");
    }

    private string Title(string slug) => report.Causes.FirstOrDefault(cause => cause.Id == slug)?.Title ?? slug;
}

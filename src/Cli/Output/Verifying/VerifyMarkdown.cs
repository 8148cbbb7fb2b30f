using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A verification for a ticket, with the four things that are handed over.</summary>
internal static class VerifyMarkdown
{
    public static string Of(VerifyReport report)
    {
        var page = new Markdown().Heading(2, Markdown.Escape(report.Sentence));
        page.List(VerifyWords.Facts(report).Select(fact => $"{fact.Label}: {Markdown.Escape(fact.Words)}"));
        var artefacts = report.Artefacts;
        page.Heading(3, "1. Error, cause, fix").List(VerifyWords.Mapping(artefacts).Select(fact => $"**{fact.Label}:** {(fact.Label is "Error" ? Markdown.Code(fact.Words) : Markdown.Words(fact.Words))}"));
        page.Heading(3, "2. Settings of the app").Block(artefacts.Settings.IsEmpty ? VerifyWords.NoSetting
            : "| Setting | Before | After |\n| --- | --- | --- |\n" + string.Join("\n", artefacts.Settings.Select(value => $"| {Markdown.Escape(value.Label)} | {Markdown.Escape(value.Now)} | {Markdown.Escape(value.Planned)} |")));
        page.Heading(3, "3. Assignment of the user");
        _ = artefacts.Assignment.IsEmpty ? page.Block(VerifyWords.NoAssignment) : page.List(artefacts.Assignment.Select(Markdown.Words));
        page.Heading(3, "4. Proof");
        _ = artefacts.Proof.Kind is "none" ? page.Block(VerifyWords.NoProof) : page.Block(Markdown.Code(artefacts.Proof.Text)).Labelled("Proves", artefacts.Proof.Proves).List(artefacts.Proof.CannotProve.Select(Markdown.Escape), "**Cannot prove:**");
        page.List(report.Rows.Where(row => row != artefacts.Proof.Text).Take(10).Select(row => Markdown.Code(row)), "**Seen besides:**");
        page.List(report.Notes.Select(Markdown.Escape), "### Notes");
        return report.Diagnosis is { } diagnosis ? page.Heading(3, "What refuses it now").ToString() + "\n" + DiagnosisMarkdown.Of(diagnosis, isFull: false) : page.ToString();
    }
}

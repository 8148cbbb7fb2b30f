using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>A diagnosis as Markdown, for a ticket or a chat.</summary>
internal static class DiagnosisMarkdown
{
    public static string Of(DiagnosisReport report, bool isFull)
    {
        var page = new Markdown();
        switch (report.Verdict)
        {
            case "not-oauth":
                page.Heading(2, "This is not an OAuth failure of Salesforce").Labelled("It is", report.Neighbour!.Name).Labelled("Look there", report.Neighbour.LookThere);
                break;
            case "unexplained":
                Unexplained(page, report);
                break;
            default:
                Causes(page, report, isFull);
                break;
        }

        Ask(page, report);
        if (report.Org is { } org)
        {
            OrgSeen.Write(page, org);
        }

        return page.List(report.Notes.Select(Markdown.Escape), "### Notes").ToString();
    }

    private static void Causes(Markdown page, DiagnosisReport report, bool isFull)
    {
        if (report.Verdict is not "certain")
        {
            var (doubt, why) = Odds.Doubt(report);
            page.Block($"**{doubt}.** {why}.");
        }

        foreach (var cause in isFull ? report.Causes : [.. report.Causes.Take(1)])
        {
            Cause(page, cause);
        }

        page.List(isFull ? [] : report.Causes.Skip(1).Select(Short), report.Verdict is "certain" ? "### Far behind" : "### Also possible");
        page.List(report.RuledOut.Select(cause => $"{Markdown.Words(cause.Title)} (`{cause.Id}`{(cause.Origin is { } origin ? ", " + Markdown.Words(origin) : "")}){string.Concat(cause.Because.Take(1).Select(because => ", because " + Piece(because)))}"), "### Ruled out");
    }

    private static void Cause(Markdown page, CauseReport cause)
    {
        page.Heading(2, cause.Title).Block($"**{Odds.Of(cause)}** · `{cause.Id}` · stage {cause.Stage}");
        page.List(cause.Evidence.Select(Piece), "**I saw:**").List(cause.Against.Select(Piece), "**Against it:**");
        page.Labelled("Because", cause.Because).Labelled("Not seen", string.Join("; ", cause.Missing.Select(setting => setting.Label)));
        page.List(cause.Remedy.Steps.Select(step => (step.Where.Length > 0 ? $"**{step.Where}:** " : "") + Markdown.Words(step.Text)), "**Change:**");
        page.Labelled("Instead", cause.Remedy.Instead).Labelled("Costs", cause.Remedy.SecurityCost).Labelled("Check", cause.Verify);
        page.Labelled("Backed by", $"{cause.Confidence} sources; {(cause.Caution.Length > 0 ? cause.Caution : "seen in real cases")}");
        page.List(cause.Changes.Select(change => Markdown.Words($"{change.Effective}: {change.What}{(change.InForce ? "" : " Not in force yet.")}{(change.SecondHand ? $" The date is second-hand, read on {change.ReadOn}." : "")}")), "**Dated:**");
    }

    private static string Short(CauseReport cause) =>
        $"{Markdown.Words(cause.Title)} (`{cause.Id}`): {Odds.Of(cause)}{(cause.Caution.Length > 0 ? "; " + cause.Caution : "")}";

    private static string Piece(EvidenceReport evidence)
    {
        var (means, words) = (Markdown.Code(evidence.Means), Markdown.Code(evidence.Text));
        var told = Saying.IsGuess(evidence) ? $"{words} suggests {means}" : Saying.IsSame(evidence) ? means : $"{means} from {words}";
        return $"{told} ({Markdown.Code(CauseText.Place(evidence))})";
    }

    private static void Ask(Markdown page, DiagnosisReport report)
    {
        if (report.Verdict is not "certain" && report.Ask is [var first, .. var more])
        {
            page.Heading(3, "Ask next").Block("1. " + Markdown.Words(first.Instruction) + string.Concat(more.Take(2).Index().Select(one => $"\n{one.Index + 2}. {Markdown.Words(one.Item.Instruction)}")));
            page.List(first.Answers.Select(answer => $"{Markdown.Words(answer.Value)} means {string.Join(" or ", answer.Causes.Select(id => $"`{id}`"))}"), "What the first answer means:");
        }
    }

    private static void Unexplained(Markdown page, DiagnosisReport report)
    {
        page.Heading(2, "I cannot explain this").Block("Nothing I read is an answer of Salesforce, or of a client talking to it, that I know.");
        page.List(report.Symptoms.Select(symptom => $"{Markdown.Code(symptom.Text)}, which I do not know ({Markdown.Code($"{symptom.Source}:{symptom.Line}")})").Concat(report.Understood.Select(Piece)), "**I read:**");
        page.List(Bringing.ToBring, "**Bring:**");
    }
}

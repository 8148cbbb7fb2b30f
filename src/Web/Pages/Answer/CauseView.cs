using SfOAuth.Actions;

namespace SfOAuth.Web;

/// <summary>One cause: what was seen, why it fails, the change, its cost, the proof.</summary>
internal sealed class CauseView(Html page, CauseReport cause, Marks marks)
{
    /// <summary>The line of the ranking: title, how likely, in words and as a bar.</summary>
    public void Summary()
    {
        var part = (int)Math.Round(cause.Probability * 100);
        page.Add($"<summary><span class=\"name\">{cause.Title}</span> <span class=\"odds {StateClass(cause.State)}\">{Odds.Of(cause)}</span><svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"rail\" width=\"100\" height=\"4\"/><rect class=\"part {StateClass(cause.State)}\" width=\"{Math.Max(1, part)}\" height=\"4\"/></svg></summary>\n");
    }

    public void Body()
    {
        page.Add($"<p class=\"meta\"><code>{cause.Id}</code> · {StateWord(cause.State)} · refused at: {StageWords.Name(cause.Stage)}{(cause.Caution.Length > 0 ? " · " + cause.Caution : "")}</p>\n");
        page.Raw("<dl class=\"facts\">\n");
        Seen("I saw", cause.Evidence);
        Seen("Against it", cause.Against);
        Row("Because", cause.Because);
        Row("Not seen", string.Join("; ", cause.Missing.Select(missing => missing.Label)));
        Steps();
        Row("Costs", cause.Remedy.SecurityCost, "cost");
        Row("Instead", cause.Remedy.Instead);
        Row("What success looks like", cause.Verify, "verify");
        Row("Backed by", $"{cause.Confidence} sources; {(cause.Caution.Length > 0 ? cause.Caution : "seen in real cases")}");
        foreach (var change in cause.Changes)
        {
            Row("Since", $"{change.Effective}{(change.InForce ? "" : ", not in force yet")}: {change.What}{(change.SecondHand ? $" The date is second-hand ({change.Confidence}), read on {change.ReadOn}." : "")}");
        }

        page.Raw("</dl>\n");
    }

    /// <summary>A piece of evidence: its words, and the way to its place.</summary>
    public static void Piece(Html page, EvidenceReport piece, Marks marks)
    {
        page.Raw("<li>").Add($"<q>{(Saying.IsGuess(piece) || !Saying.IsSame(piece) ? piece.Text : piece.Means)}</q>");
        if (Saying.IsGuess(piece) || !Saying.IsSame(piece))
        {
            page.Add($" <span class=\"means\">{(Saying.IsGuess(piece) ? "suggests " : "")}{piece.Means}</span>");
        }

        var place = piece is { Line: { } line } ? $"{(piece.Source == Marks.Pasted ? "pasted text" : piece.Source)}, line {line}" : piece.Source;
        _ = marks.Find(piece) is { } mark ? page.Add($" <a class=\"place\" href=\"#{mark.Id}\">{place}</a></li>\n") : page.Add($" <span class=\"place\">{place}</span></li>\n");
    }

    private static string StateClass(string state) => state is "confirmed" ? "sure" : state is "likely" ? "likely" : "open";

    private static string StateWord(string state) => state.Replace('-', ' ');

    private void Seen(string label, IReadOnlyCollection<EvidenceReport> pieces)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        page.Add($"<dt>{label}</dt><dd><ul class=\"pieces\">\n");
        foreach (var piece in pieces)
        {
            Piece(page, piece, marks);
        }

        page.Raw("</ul></dd>\n");
    }

    private void Steps()
    {
        page.Raw(cause.Remedy.Steps.IsEmpty ? "" : "<dt>Change</dt><dd><ul class=\"steps\">\n");
        foreach (var step in cause.Remedy.Steps)
        {
            page.Raw("<li>").Raw(step.Where.Length > 0 ? $"<strong>{Html.Words(step.Where)}</strong> " : "").Prose("span", step.Text).Raw("</li>\n");
        }

        page.Raw(cause.Remedy.Steps.IsEmpty ? "" : "</ul></dd>\n");
    }

    private void Row(string label, string words, string css = "")
    {
        if (words.Length > 0)
        {
            page.Add($"<dt>{label}</dt><dd class=\"{css}\">").Prose("span", words).Raw("</dd>\n");
        }
    }
}

using SfOAuth.Intake;

namespace SfOAuth.Web;

/// <summary>The inputs as they were read, secrets hidden, with what the answer rests on marked in its place.</summary>
internal sealed class ReadView(Html page, Examination seen, Marks marks)
{
    private const int WholeUpTo = 24_000;
    private const int Around = 500;
    private const int MostPieces = 60;

    public void Write()
    {
        page.Raw("<section id=\"read\" aria-labelledby=\"read-title\">\n");
        if (seen.Documents.Any(document => document.Excerpts.Length > 0))
        {
            page.Raw("<h2 id=\"read-title\">What I read</h2>\n<p class=\"hint\">Secrets are hidden, at their full length. Marked is what the answer rests on.</p>\n");
            foreach (var document in seen.Documents)
            {
                Document(document);
            }
        }

        page.Raw("</section>\n");
    }

    private void Document(Document document)
    {
        var own = marks.In(document.Name).ToList();
        var isShort = document.Excerpts.Sum(excerpt => (long)excerpt.Text.Length) <= WholeUpTo;
        if (!isShort && own.Count == 0)
        {
            page.Add($"<p class=\"hint\">{Name(document)}: {document.Characters} characters, nothing in it is quoted above.</p>\n");
            return;
        }

        page.Add($"<figure class=\"source\"><figcaption>{Name(document)}</figcaption>\n<pre tabindex=\"0\" aria-label=\"{Name(document)}, as it was read\">");
        foreach (var (at, (excerpt, from, to)) in document.Excerpts.SelectMany(excerpt => isShort ? [(excerpt, 0, excerpt.Text.Length)] : Windows(excerpt, own)).Take(MostPieces).Index())
        {
            page.Raw(at > 0 || from > 0 ? "<span class=\"gap\">…</span>\n" : "");
            Piece(excerpt, from, to, own);
        }

        page.Raw("</pre></figure>\n");
    }

    private static string Name(Document document) => document.Name == Marks.Pasted ? "pasted text" : document.Name;

    /// <summary>Of a long text, the lines around the marks.</summary>
    private static IEnumerable<(Excerpt Excerpt, int From, int To)> Windows(Excerpt excerpt, IEnumerable<Mark> marks)
    {
        var (from, to) = (-1, -1);
        foreach (var mark in marks.Where(mark => mark.Offset >= excerpt.Offset && mark.Offset < excerpt.Offset + excerpt.Text.Length))
        {
            var at = (int)(mark.Offset - excerpt.Offset);
            var (first, last) = (Math.Max(0, at - Around), Math.Min(excerpt.Text.Length, at + mark.Length + Around));
            if (first > to && to >= 0)
            {
                yield return (excerpt, from, to);
                from = first;
            }

            (from, to) = (from < 0 ? first : from, Math.Max(to, last));
        }

        if (to >= 0)
        {
            yield return (excerpt, from, to);
        }
    }

    private void Piece(Excerpt excerpt, int from, int to, List<Mark> own)
    {
        var here = own.Select(mark => (Mark: mark, From: Math.Max(from, (int)Math.Clamp(mark.Offset - excerpt.Offset, int.MinValue, int.MaxValue)), To: (int)Math.Min(to, mark.Offset - excerpt.Offset + mark.Length))).Where(one => one.From < one.To).ToList();
        var cuts = here.SelectMany(one => new[] { one.From, one.To }).Append(from).Append(to).Distinct().Order().ToList();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            var over = here.Where(one => one.From <= start && one.To >= end).ToList();
            foreach (var begun in over.Where(one => one.From == start))
            {
                page.Add($"<a id=\"{begun.Mark.Id}\" class=\"seen\"></a>");
            }

            var words = Html.Verbatim(excerpt.Text.AsSpan(start, end - start));
            _ = over.Count == 0 ? page.Raw(words) : page.Add($"<mark title=\"{string.Join("; ", over.Select(one => one.Mark.Speaks))}\">").Raw(words).Raw("</mark>");
        }

        page.Raw(excerpt.Text.Length > 0 && excerpt.Text[to - 1] != '\n' ? "\n" : "");
    }
}

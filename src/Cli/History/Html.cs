using System.Text;
using System.Text.Encodings.Web;

namespace SfOAuth.Cli;

/// <summary>Writes HTML in which foreign text cannot be anything but text.</summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();

    /// <summary>Our own markup.</summary>
    public Html Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>An element around words of any origin.</summary>
    public Html Element(string tag, string words, string css = "") =>
        Raw(css.Length > 0 ? $"<{tag} class=\"{css}\">" : $"<{tag}>").Raw(Words(words)).Raw($"</{tag}>\n");

    /// <summary>A term and what is said of it; nothing where there are no words.</summary>
    public Html Term(string term, string words) => words.Length == 0 ? this : Element("dt", term).Element("dd", words);

    /// <summary>A table under a heading; nothing where there are no rows.</summary>
    public Html Table(string heading, string[] head, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return this;
        }

        Element("h2", heading).Raw("<div class=\"scroll\"><table>\n<thead><tr>").Raw(string.Concat(head.Select(name => $"<th scope=\"col\">{Words(name)}</th>"))).Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in all)
        {
            Raw("<tr>").Raw(string.Concat(row.Select((cell, at) => $"<td{(at == 0 ? " class=\"number\"" : "")}>{Words(cell)}</td>"))).Raw("</tr>\n");
        }

        return Raw("</tbody></table></div>\n");
    }

    /// <summary>Text of any origin, fit to stand in a page: encoded, and without letters that turn a line around.</summary>
    public static string Words(string foreign) => HtmlEncoder.Default.Encode(Printable.Of(foreign, 1_000));

    public override string ToString() => text.ToString();
}

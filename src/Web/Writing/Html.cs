using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using SfOAuth.Actions;

namespace SfOAuth.Web;

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

    /// <summary>Markup with words of any origin in its holes, where they are words and nothing else.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] ref HtmlHoles holes)
    {
        _ = holes;
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

        // What scrolls must be reachable by keyboard, and then it needs a name.
        Element("h2", heading).Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{heading}\"><table>\n<thead><tr>").Raw(string.Concat(head.Select(name => $"<th scope=\"col\">{Words(name)}</th>"))).Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in all)
        {
            Raw("<tr>").Raw(string.Concat(row.Select((cell, at) => $"<td{(at == 0 ? " class=\"number\"" : "")}>{Words(cell)}</td>"))).Raw("</tr>\n");
        }

        return Raw("</tbody></table></div>\n");
    }

    /// <summary>Our own prose: what stands between backticks is code.</summary>
    public Html Prose(string tag, string words)
    {
        if (words.Length == 0)
        {
            return this;
        }

        Raw($"<{tag}>");
        foreach (var (at, part) in words.Split('`').Index())
        {
            Raw(at % 2 == 0 ? Verbatim(part) : $"<code>{Verbatim(part)}</code>");
        }

        return Raw($"</{tag}>\n");
    }

    /// <summary>Text of any origin, fit to stand in a page: encoded, and without letters that turn a line around.</summary>
    public static string Words(string foreign) => HtmlEncoder.Default.Encode(Printable.Of(foreign, 1_000));

    /// <summary>Text of any origin with its lines and blanks as they are; a letter that nobody sees is shown as a mark, so that places stay the same.</summary>
    public static string Verbatim(ReadOnlySpan<char> foreign)
    {
        var shown = foreign.ToArray();
        foreach (ref var letter in shown.AsSpan())
        {
            letter = letter switch
            {
                '\n' or '\t' => letter,
                '\r' => ' ',
                _ when char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format => '\uFFFD',
                _ => letter,
            };
        }

        return HtmlEncoder.Default.Encode(new string(shown)).Replace("&#xA;", "\n", StringComparison.Ordinal);
    }

    public override string ToString() => text.ToString();
}

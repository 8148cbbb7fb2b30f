using System.Text.RegularExpressions;
using SfOAuth.Intake;

namespace SfOAuth.Mcp;

/// <summary>Words in an input that speak to an assistant: somebody may have planted them in a log. They are shown, and obeyed by nobody.</summary>
internal static partial class Addressed
{
    private const int Most = 3;
    private const int Around = 160;

    /// <summary>The places, verbatim, the first few of them.</summary>
    public static IEnumerable<QuoteAnswer> In(IEnumerable<Document> documents) =>
        documents.SelectMany(document => document.Excerpts).SelectMany(In).Take(Most);

    private static IEnumerable<QuoteAnswer> In(Excerpt excerpt)
    {
        var end = 0;
        foreach (Match match in Speaking().Matches(excerpt.Text))
        {
            if (match.Index >= end)
            {
                var start = Math.Max(excerpt.Text.LastIndexOf('\n', match.Index) + 1, match.Index - Around);
                var line = excerpt.Text.IndexOfAny(['\r', '\n'], match.Index + match.Length);
                end = Math.Min(line < 0 ? excerpt.Text.Length : line, match.Index + match.Length + Around);
                yield return QuoteAnswer.Of(excerpt.Cut(start, end - start));
            }
        }
    }

    /// <summary>The turns of phrase that steer a language model; nobody writes them in a log about a login.</summary>
    [GeneratedRegex(
        @"\b(?:(?:ignore|disregard|forget) (?:all |any |the |your |everything ){0,2}(?:previous|prior|earlier|above|preceding)|you are (?:now )?(?:an? )?(?:AI|assistant|language model|agent)\b|(?:AI|assistant|agent|claude|chatgpt|copilot|cursor|codex) ?[:,] ?(?:please )?(?:run|execute|call|read|open|send|delete|ignore|reply|print|use)\b|system prompt|new instructions? ?:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaking();
}

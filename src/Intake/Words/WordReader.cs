using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Reads facts out of people's words, line by line. One pass finds the places where a rule can begin.</summary>
internal static class WordReader
{
    /// <summary>Longer lines are data, not words.</summary>
    private const int Longest = 2_000;

    private static readonly PhraseFinder<Telling> Openings = new(
        from rule in Lexicon.Rules
        from wording in rule.Wordings
        from opening in wording.Openings()
        select new PhraseFinder<Telling>.Entry(opening, new(rule, wording)), PhraseBounds.WordStart);

    public static IEnumerable<Fact> Read(Excerpt excerpt)
    {
        var text = excerpt.Text;
        var lineEnd = -1;
        var lineStart = 0;
        var line = "";
        foreach (var (at, _, telling) in Openings.All(text))
        {
            if (at >= lineEnd)
            {
                lineStart = text.LastIndexOf('\n', at) + 1;
                lineEnd = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
                line = lineEnd - lineStart < Longest ? Plain(text[lineStart..lineEnd]) : "";
            }

            if (WordRule.MayBeginAt(line, at - lineStart) && telling.Wording.LengthAt(line, at - lineStart) is { } length)
            {
                foreach (var (setting, value) in telling.Rule.Facts)
                {
                    yield return new(setting, value, new(Standing.Inferred, excerpt.Cut(at, length)));
                }
            }
        }
    }

    // Editors turn apostrophes round; the length stays.
    private static string Plain(string line) => line.ToLowerInvariant().Replace('’', '\'');

    /// <summary>A wording of a rule.</summary>
    private sealed record Telling(WordRule Rule, Wording Wording);
}

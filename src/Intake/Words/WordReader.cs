using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Reads facts out of people's words, line by line. One pass finds the lines where a rule can begin.</summary>
internal static class WordReader
{
    /// <summary>Longer lines are data, not words.</summary>
    private const int Longest = 2_000;

    private static readonly PhraseFinder<ImmutableArray<WordRule>> Openings = new(Lexicon.Rules
        .SelectMany(rule => rule.Phrases.Select(phrase => (Opening: WordRule.Opening(phrase), Rule: rule)))
        .GroupBy(pair => pair.Opening, pair => pair.Rule, StringComparer.Ordinal)
        .SelectMany(group => new[] { group.Key, group.Key.Replace('\'', '’') }.Distinct().Select(opening => (opening, group.Distinct().ToImmutableArray()))), wholeWords: false);

    public static IEnumerable<Fact> Read(Excerpt excerpt)
    {
        var text = excerpt.Text;
        var lineEnd = -1;
        var lineStart = 0;
        var line = "";
        foreach (var (at, rules) in Openings.All(text))
        {
            if (at >= lineEnd)
            {
                lineStart = text.LastIndexOf('\n', at) + 1;
                lineEnd = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
                line = lineEnd - lineStart < Longest ? Plain(text[lineStart..lineEnd]) : "";
            }

            foreach (var fact in rules.SelectMany(rule => Facts(rule, rule.FindAt(line, at - lineStart), excerpt, at)))
            {
                yield return fact;
            }
        }
    }

    // Editors turn apostrophes round; the length stays.
    private static string Plain(string line) => line.ToLowerInvariant().Replace('’', '\'');

    private static IEnumerable<Fact> Facts(WordRule rule, int? length, Excerpt excerpt, int at) =>
        length is { } found ? rule.Facts.Select(fact => new Fact(fact.Setting, fact.Value, new(Standing.Inferred, excerpt.Cut(at, found)))) : [];
}

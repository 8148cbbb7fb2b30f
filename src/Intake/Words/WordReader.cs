using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>Reads facts out of people's words, line by line.</summary>
internal static class WordReader
{
    /// <summary>Longer lines are data, not words.</summary>
    private const int Longest = 2_000;

    public static IEnumerable<Fact> Read(Excerpt excerpt)
    {
        foreach (var (start, length) in Lines.Of(excerpt.Text))
        {
            if (length is > 3 and < Longest)
            {
                foreach (var fact in Read(excerpt, start, excerpt.Text.Substring(start, length).ToLowerInvariant()))
                {
                    yield return fact;
                }
            }
        }
    }

    private static IEnumerable<Fact> Read(Excerpt excerpt, int start, string line)
    {
        foreach (var rule in Lexicon.Rules)
        {
            if (rule.Find(line) is { } found)
            {
                var source = new Source(Standing.Inferred, excerpt.Cut(start + found.Start, found.Length));
                foreach (var (setting, value) in rule.Facts)
                {
                    yield return new(setting, value, source);
                }
            }
        }
    }
}

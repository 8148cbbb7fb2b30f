using SfOAuth.Diagnosing;

namespace SfOAuth.Intake;

/// <summary>Finds the words of the fields beside ours.</summary>
internal static class NeighbourReader
{
    private static readonly PhraseFinder<Neighbour> Finder = new(Neighbour.All.SelectMany(neighbour => neighbour.Phrases.Select(phrase => (phrase, neighbour))), wholeWords: false);

    public static IEnumerable<NeighbourSeen> Read(Excerpt excerpt) =>
        from hit in Finder.In(excerpt.Text)
        where IsWord(excerpt.Text, hit.Start, hit.Start + hit.Length)
        select new NeighbourSeen(hit.Meaning, excerpt.Cut(hit.Start, hit.Length));

    /// <summary>A number may follow: AADSTS50011 is a code of the family AADSTS.</summary>
    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || !char.IsLetterOrDigit(text[start]))
        && (end == text.Length || !IsName(text[end]) || !IsName(text[end - 1]));

    private static bool IsName(char letter) => char.IsLetter(letter) || letter is '_';
}

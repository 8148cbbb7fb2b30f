using SfOAuth.Diagnosing;

namespace SfOAuth.Intake;

/// <summary>Finds the words of the fields beside ours.</summary>
internal static class NeighbourReader
{
    private static readonly PhraseFinder<Neighbour> Finder = new(Neighbour.All.SelectMany(neighbour => neighbour.Phrases.Select(phrase => (phrase, neighbour))));

    public static IEnumerable<NeighbourSeen> Read(Excerpt excerpt) =>
        Finder.In(excerpt.Text).Select(hit => new NeighbourSeen(hit.Meaning, excerpt.Cut(hit.Start, hit.Length)));
}

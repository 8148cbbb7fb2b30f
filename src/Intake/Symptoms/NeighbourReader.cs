using System.Text.RegularExpressions;
using SfOAuth.Diagnosing;

namespace SfOAuth.Intake;

/// <summary>Finds the words of the fields beside ours.</summary>
internal static partial class NeighbourReader
{
    private static readonly PhraseFinder<Neighbour> Finder = new(Neighbour.All.SelectMany(neighbour => neighbour.Phrases.Select(phrase => new PhraseFinder<Neighbour>.Entry(phrase, neighbour))));
    private static readonly PhraseFinder<string> Ours = new(new[] { "salesforce", "force.com", "sfdc", "sforce", "sfdx", "apexp", "visualforce", "my.site.com", "jsforce", "restforce" }.Select(word => new PhraseFinder<string>.Entry(word, word)), PhraseBounds.None);

    /// <summary>What the inputs say of neighbouring fields.</summary>
    public static IEnumerable<NeighbourSeen> Read(IReadOnlyCollection<Excerpt> excerpts)
    {
        var isAlone = excerpts.All(excerpt => !Ours.In(excerpt.Text).Any());
        return excerpts.SelectMany(Read).Select(seen => seen with { IsAlone = isAlone });
    }

    private static IEnumerable<NeighbourSeen> Read(Excerpt excerpt)
    {
        foreach (var (start, length, neighbour) in Finder.In(excerpt.Text))
        {
            yield return new(neighbour, excerpt.Cut(start, length));
        }

        if (Microsoft().Match(excerpt.Text) is { Success: true } code)
        {
            yield return new(Neighbour.OtherVendor, excerpt.Cut(code.Index, code.Length));
        }

        if (Provider().Match(excerpt.Text) is { Success: true } provider)
        {
            yield return new(Neighbour.OtherVendor, excerpt.Cut(provider.Index, provider.Length));
        }
    }

    /// <summary>A code with its number is one word, so the finder of whole words passes it by.</summary>
    [GeneratedRegex(@"\bAADSTS[0-9]{3,8}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Microsoft();

    /// <summary>Somebody else's server is named in as many words: <c>provider: Google</c>.</summary>
    [GeneratedRegex(@"^[ \t]*""?(?:oauth[ _])?(?:provider|idp|identity[ _]provider|authorization[ _]server)""?[ \t]*[:=][ \t]*""?(?![^\r\n]{0,200}(?:sales?force|unknown|none|[*]{3}))[A-Z][^\r\n]{1,80}", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Provider();
}

using System.Collections.Immutable;

namespace SfOAuth.Web;

/// <summary>What a person gave: words, facts, files. It travels in the form from answer to answer; nothing of it is kept here.</summary>
/// <param name="Text">What was pasted.</param>
/// <param name="Facts">Facts as <c>name=value</c>.</param>
/// <param name="Drops">Names of dropped files on the shelf.</param>
internal sealed record Given(string Text, ImmutableArray<string> Facts, ImmutableArray<string> Drops)
{
    public static Given Nothing { get; } = new("", [], []);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Facts.IsEmpty && Drops.IsEmpty;

    /// <summary>Takes it from a form; files that came with it go to the shelf.</summary>
    public static Given Of(Posted form, Shelf shelf)
    {
        var gone = form.All("drop").ToHashSet(StringComparer.Ordinal);
        var drops = form.All("shelf").Where(name => !gone.Contains(name)).Distinct(StringComparer.Ordinal).ToList();
        if (!form.Files.IsEmpty)
        {
            drops.Add(shelf.Put(Dropped.Of(form)));
        }

        // Of two answers to the same question the later one counts.
        var facts = form.All("fact").Where(fact => !gone.Contains(fact)).Select(fact => fact.Trim()).GroupBy(Name, StringComparer.Ordinal).Select(same => same.Last());
        return new(shelf.Recall(form["pasted"], form["text"]), [.. facts], [.. drops]);
    }

    private static string Name(string fact) => fact[..(fact.IndexOfAny(['=', ':']) is > 0 and var cut ? cut : fact.Length)].Trim();
}

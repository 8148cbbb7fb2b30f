using System.Collections.Frozen;
using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Causes;

/// <summary>All causes. The list itself is written by the generator from the classes and pages it finds.</summary>
public static partial class Catalogue
{
    private static readonly FrozenDictionary<string, CauseEntry> BySlug = Entries()
        .SelectMany(entry => entry.Cause.Aliases.Append(entry.Cause.Slug).Select(name => KeyValuePair.Create(name, entry)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every cause, by stage and then by name: the order in which a request is judged.</summary>
    public static ImmutableArray<RootCause> Causes { get; } =
        [.. BySlug.Values.Distinct().Select(entry => entry.Cause).OrderBy(cause => cause.Stage).ThenBy(cause => cause.Slug, StringComparer.Ordinal)];

    /// <summary>The cause of this slug or alias, or null.</summary>
    public static RootCause? Find(string slug) => BySlug.GetValueOrDefault(slug.ToLowerInvariant())?.Cause;

    /// <summary>The page of a cause, ours or written.</summary>
    public static CausePage Page(RootCause cause) => cause is WrittenCause written ? written.Page : BySlug[cause.Slug].Page;

    /// <summary>The confidence of the best case that shows this cause in the world. A rule file is one author's word.</summary>
    public static Confidence BestCase(RootCause cause) => cause is WrittenCause ? Confidence.Claimed : BySlug[cause.Slug].BestCase;
}

/// <summary>A cause with its page and what its cases are worth.</summary>
internal sealed record CauseEntry(RootCause Cause, string PageText, string CaseSources)
{
    private CausePage? page;

    public CausePage Page => page ??= CausePage.Read(PageText);

    public Confidence BestCase { get; } = CaseSources.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Enum.TryParse<Confidence>(word, ignoreCase: true, out var confidence) ? confidence : Confidence.Modelled)
        .DefaultIfEmpty(Confidence.Modelled).Max();
}

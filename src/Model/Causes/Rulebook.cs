using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Causes;

/// <summary>The causes and answers that a diagnosis weighs: the catalogue, and what rule files add to it.</summary>
public sealed class Rulebook
{
    private Rulebook(ImmutableArray<RootCause> causes, ImmutableArray<Refusal> refusals, ImmutableArray<WrittenCause> written) =>
        (Causes, Refusals, Written) = (causes, refusals, written);

    /// <summary>The catalogue alone.</summary>
    public static Rulebook BuiltIn { get; } = new(Catalogue.Causes, Vocabulary.Refusals, []);

    /// <summary>Every cause, by stage and then by name.</summary>
    public ImmutableArray<RootCause> Causes { get; }

    /// <summary>Every answer.</summary>
    public ImmutableArray<Refusal> Refusals { get; }

    /// <summary>The causes that rule files added.</summary>
    public ImmutableArray<WrittenCause> Written { get; }

    /// <summary>The catalogue with these beside it. Names must be new: whoever reads the files sees to that.</summary>
    public static Rulebook With(IReadOnlyCollection<WrittenCause> causes, IReadOnlyCollection<Refusal> refusals) =>
        causes.Count + refusals.Count == 0 ? BuiltIn
        : new(
            [.. Catalogue.Causes.Concat(causes).OrderBy(cause => cause.Stage).ThenBy(cause => cause.Slug, StringComparer.Ordinal)],
            [.. Vocabulary.Refusals, .. refusals],
            [.. causes]);

    /// <summary>The cause of this slug or alias, or null.</summary>
    public RootCause? Find(string slug) =>
        Catalogue.Find(slug) ?? Written.FirstOrDefault(cause => cause.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase));
}

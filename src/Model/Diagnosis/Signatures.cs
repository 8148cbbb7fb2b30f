using System.Collections.Frozen;
using System.Collections.Immutable;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>A phrase and the refusals it identifies.</summary>
public sealed record Signature(string Phrase, ImmutableArray<Refusal> Refusals);

/// <summary>Which refusals can these words be? The key is error and description; the code alone only where there is nothing better.</summary>
public static class Signatures
{
    /// <summary>Every phrase that identifies a refusal, longest first.</summary>
    public static ImmutableArray<Signature> All { get; } =
        [.. Vocabulary.Refusals
            .SelectMany(refusal => Wordings(refusal).Select(phrase => new Signature(phrase, [refusal])))
            .GroupBy(one => one.Phrase, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Signature(group.Key, [.. group.SelectMany(one => one.Refusals).Distinct()]))
            .OrderByDescending(one => one.Phrase.Length).ThenBy(one => one.Phrase, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Refusal[]> ByError = Vocabulary.Refusals
        .Where(refusal => refusal.Error.Length > 0)
        .GroupBy(refusal => refusal.Error, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The error codes the catalogue knows.</summary>
    public static IEnumerable<string> Errors => ByError.Keys;

    /// <summary>The refusals that carry this error code.</summary>
    public static ImmutableArray<Refusal> WithError(string error) => [.. ByError.GetValueOrDefault(error, [])];

    /// <summary>The refusals these words can be; empty when none is known.</summary>
    public static ImmutableArray<Refusal> Match(string error, string description)
    {
        var described = Described(description);
        var coded = error.Length > 0 ? WithError(error) : [];
        var both = described.Where(refusal => refusal.Error.Equals(error, StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        return both.Length > 0 ? both
            : described.Length > 0 ? described
            : description.Length > 0 && coded.Length > 1 ? Undescribed(coded)
            : coded.Length > 0 ? coded
            : Described(error);
    }

    private static ImmutableArray<Refusal> Undescribed(ImmutableArray<Refusal> coded) =>
        coded.Any(refusal => refusal.Description.Length == 0) ? [.. coded.Where(refusal => refusal.Description.Length == 0)] : coded;

    private static ImmutableArray<Refusal> Described(string description)
    {
        if (description.Length == 0)
        {
            return [];
        }

        foreach (var (phrase, refusals) in All)
        {
            if (description.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return refusals;
            }
        }

        return [];
    }

    private static IEnumerable<string> Wordings(Refusal refusal) =>
        refusal.Description.Length > 0 ? refusal.Phrases.Append(refusal.Description) : refusal.Phrases;
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>A phrase and the refusals it identifies.</summary>
public sealed record Signature(string Phrase, ImmutableArray<Refusal> Refusals)
{
    /// <summary>Set where the phrase is only the opening of words with gaps.</summary>
    public TextPattern? Pattern { get; init; }

    /// <summary>Letters that have to be there: the more, the more telling.</summary>
    public int Letters => Pattern?.Letters ?? Phrase.Length;

    internal bool IsIn(string text) => Pattern?.IsIn(text) ?? text.Contains(Phrase, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Which refusals can these words be? The key is error and description; the code alone only where there is nothing better.</summary>
public sealed class Signatures
{
    private readonly FrozenDictionary<string, Refusal[]> byError;

    internal Signatures(ImmutableArray<Refusal> refusals)
    {
        All =
        [
            .. refusals
                .SelectMany(refusal => Wordings(refusal).Select(phrase => new Signature(phrase, [refusal])))
                .GroupBy(one => one.Phrase, StringComparer.OrdinalIgnoreCase)
                .Select(group => new Signature(group.Key, [.. group.SelectMany(one => one.Refusals).Distinct()]))
                .Concat(refusals.SelectMany(refusal => refusal.Patterns, (refusal, pattern) => new Signature(pattern.Opening, [refusal]) { Pattern = pattern }))
                .OrderByDescending(one => one.Letters).ThenBy(one => one.Phrase, StringComparer.Ordinal),
        ];
        byError = refusals
            .Where(refusal => refusal.Error.Length > 0)
            .GroupBy(refusal => refusal.Error, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every phrase that identifies a refusal, longest first.</summary>
    public ImmutableArray<Signature> All { get; }

    /// <summary>The error codes that are known.</summary>
    public IEnumerable<string> Errors => byError.Keys;

    /// <summary>The signatures of these rules; of the catalogue where none are given.</summary>
    public static Signatures Of(Rulebook? rules = null) => Practice.Of(rules).Signatures;

    /// <summary>The refusals that carry this error code.</summary>
    public ImmutableArray<Refusal> WithError(string error) => [.. byError.GetValueOrDefault(error, [])];

    /// <summary>The refusals these words can be; empty when none is known.</summary>
    public ImmutableArray<Refusal> Match(string error, string description)
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
        coded.Any(IsWordless) ? [.. coded.Where(IsWordless)] : coded;

    private static bool IsWordless(Refusal refusal) => refusal.Description.Length == 0 && refusal.Patterns.IsEmpty;

    private ImmutableArray<Refusal> Described(string description)
    {
        if (description.Length == 0)
        {
            return [];
        }

        foreach (var signature in All)
        {
            if (signature.IsIn(description))
            {
                return signature.Refusals;
            }
        }

        return [];
    }

    private static IEnumerable<string> Wordings(Refusal refusal) =>
        refusal.Description.Length > 0 ? refusal.Phrases.Append(refusal.Description) : refusal.Phrases;
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

/// <summary>A word that guides use for a failure and Salesforce does not send, with what it sends instead.</summary>
/// <param name="Word">As the guides write it: <c>IP_RESTRICTED</c>.</param>
/// <param name="Really">What Salesforce sends, in a sentence.</param>
public sealed record HearsayCode(string Word, string Really)
{
    /// <summary>The answers that are meant; empty where there is none.</summary>
    public ImmutableArray<Refusal> Sends { get; init; } = [];

    /// <summary>The Login History statuses that are meant.</summary>
    public ImmutableArray<LoginStatus> Leaves { get; init; } = [];

    /// <summary>How firm it is that Salesforce does not send the word.</summary>
    public required Confidence Confidence { get; init; }

    public required string Source { get; init; }

    /// <summary>Where the word stands in a text, as a word of its own and in any case of letters; negative if nowhere.</summary>
    public int FindIn(string text, int from = 0)
    {
        for (var at = text.IndexOf(Word, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsLetter(text, at - 1) && !IsLetter(text, at + Word.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_');
}

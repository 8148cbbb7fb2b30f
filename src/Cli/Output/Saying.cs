using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>Compares a piece of an input with what it is taken to mean.</summary>
internal static class Saying
{
    /// <summary>True when the words only suggest it: a person may have meant something else.</summary>
    public static bool IsGuess(EvidenceReport piece) => piece.Standing is "inferred";

    /// <summary>True when the words, decoded, say the meaning themselves: printing both would say it twice.</summary>
    public static bool IsSame(EvidenceReport piece)
    {
        var text = Uri.UnescapeDataString(piece.Text.Replace('+', ' '));
        var told = piece.Means[(piece.Means.LastIndexOf(": ", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..];
        return text.Contains(told, StringComparison.OrdinalIgnoreCase) || piece.Means.Contains(piece.Text, StringComparison.OrdinalIgnoreCase);
    }
}

namespace SfOAuth.Actions;

/// <summary>Compares a piece of an input with what it is taken to mean.</summary>
public static class Saying
{
    /// <summary>True when the words only suggest it: a person may have meant something else.</summary>
    public static bool IsGuess(EvidenceReport piece) => piece.Standing is "inferred";

    /// <summary>True when the words, decoded, say the meaning themselves: printing both would say it twice.</summary>
    public static bool IsSame(EvidenceReport piece)
    {
        var text = Uri.UnescapeDataString(piece.Text.Replace('+', ' '));
        var told = After(piece.Means, ": ");
        return text.Contains(told, StringComparison.OrdinalIgnoreCase) || piece.Means.Contains(piece.Text, StringComparison.OrdinalIgnoreCase) || States(text, piece.Means);
    }

    /// <summary>True when a line that states a fact ends with the very value it was read as.</summary>
    private static bool States(string text, string means) =>
        After(means, " = ") is var value && value.Length < means.Length && Letters(After(text, ":")) == Letters(value);

    private static string After(string words, string sign) =>
        words.LastIndexOf(sign, StringComparison.Ordinal) is var at and >= 0 ? words[(at + sign.Length)..] : words;

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

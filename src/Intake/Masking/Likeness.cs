using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>What a piece of text looks like.</summary>
internal static class Likeness
{
    private static readonly SearchValues<char> NotInHosts = SearchValues.Create("!#$%&*?=");

    /// <summary>Looks drawn by lot or made up by a careful person: letters and digits mixed, or long without a blank.</summary>
    public static bool OfSecret(ReadOnlySpan<char> value) =>
        value.Length >= 6 && !OfAddress(value) && !value.ContainsAny(" \t")
        && ((HasDigit(value) && HasLetter(value)) || (value.Length >= 10 && !value.ContainsAnyExceptInRange('0', '9')) || value.Length >= 24);

    /// <summary>An authorization code, where <c>code</c> could also be an error code.</summary>
    public static bool OfCode(ReadOnlySpan<char> value, bool inForm) =>
        value.StartsWith("aPr", StringComparison.Ordinal)
        || (inForm ? !IsStatus(value) : value.Length >= 16 && HasDigit(value) && HasLetter(value) && !IsStatus(value) && !OfAddress(value) && !value.Contains(' '));

    public static bool OfBase64(ReadOnlySpan<char> value) =>
        value.Length >= 32 && HasLetter(value) && !value.ContainsAny(" :") && HasDigit(value);

    /// <summary>A URL, an e-mail address, a file path.</summary>
    public static bool OfAddress(ReadOnlySpan<char> value) =>
        value.Contains("://", StringComparison.Ordinal) || OfMail(value) || OfPath(value);

    public static bool OfMail(ReadOnlySpan<char> value)
    {
        var at = value.LastIndexOf('@');
        return at > 0 && value[(at + 1)..].IndexOf('.') > 0 && !value[(at + 1)..].ContainsAny(NotInHosts);
    }

    private static bool OfPath(ReadOnlySpan<char> value) =>
        value is ['/' or '~' or '.', '/', ..] or ['/', ..] or [_, ':', '\\', ..] || value.EndsWith(".key", StringComparison.OrdinalIgnoreCase)
        || value.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) || value.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    // 400, ENOTFOUND, invalid_grant, E_TIMEOUT_2
    private static bool IsStatus(ReadOnlySpan<char> value)
    {
        var onlyDigits = !value.ContainsAnyExceptInRange('0', '9');
        if (onlyDigits)
        {
            return value.Length <= 5;
        }

        foreach (var letter in value)
        {
            if (letter != '_' && !char.IsAsciiLetter(letter) && !(char.IsAsciiDigit(letter) && value.Contains('_') && !value.ContainsAnyInRange('a', 'z')))
            {
                return false;
            }
        }

        return value.Contains('_') || !value.ContainsAnyInRange('a', 'z') || (value.Length <= 12 && !value.ContainsAnyInRange('A', 'Z'));
    }

    private static bool HasDigit(ReadOnlySpan<char> value) => value.ContainsAnyInRange('0', '9');

    private static bool HasLetter(ReadOnlySpan<char> value) => value.ContainsAnyInRange('a', 'z') || value.ContainsAnyInRange('A', 'Z');
}

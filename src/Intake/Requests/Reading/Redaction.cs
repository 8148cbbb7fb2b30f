using System.Text.RegularExpressions;

namespace SfOAuth.Intake;

/// <summary>Tells whether somebody took a value out before showing it: then nothing follows from its shape.</summary>
internal static partial class Redaction
{
    private static readonly string[] Words = ["redacted", "removed", "hidden", "omitted", "masked", "snip", "censored"];

    /// <summary>Stars, dots, <c>XXXX</c>, <c>[removed]</c>, or a variable that the shell or a script fills in.</summary>
    public static bool Hides(string value) =>
        value.Contains('*', StringComparison.Ordinal)
        || value.Contains("...", StringComparison.Ordinal)
        || value.Contains('…', StringComparison.Ordinal)
        || IsVariable(value)
        || Array.Exists(Words, word => value.Contains(word, StringComparison.OrdinalIgnoreCase))
        || Crosses().IsMatch(value);

    /// <summary>Hidden, or a name in brackets where the value belongs.</summary>
    public static bool Replaces(string value) => Hides(value) || value.AsSpan().IndexOfAny("<>{}") >= 0;

    /// <summary><c>$KEY</c>, <c>${KEY}</c>, <c>%KEY%</c>: known only when it runs.</summary>
    public static bool IsVariable(string value) => Variable().IsMatch(value);

    /// <summary>Something was left out of a longer text.</summary>
    public static bool IsTorn(string text) =>
        text.Contains("...", StringComparison.Ordinal) || text.Contains('…', StringComparison.Ordinal) || text.Contains("[truncated", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[xX]{3,}|[•●■█]{2,}|^#+$|^[xX]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Crosses();

    [GeneratedRegex(@"\$[A-Za-z_({]|%[A-Za-z_]{3,40}%|\$env:", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}

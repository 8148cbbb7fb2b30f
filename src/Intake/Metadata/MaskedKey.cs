using System.Text.RegularExpressions;

namespace SfOAuth.Intake;

/// <summary>A consumer key is no secret, but it is half of a credential: what is printed shows its beginning only.</summary>
public static partial class MaskedKey
{
    /// <summary>The text with every consumer key cut.</summary>
    public static string In(string text) => Key().Replace(text, "3MVG9…");

    [GeneratedRegex("\\b3MVG[A-Za-z0-9._]{20,}", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SfOAuth.Actions;

/// <summary>Makes foreign text fit for a terminal: no colours, no cursor movements, no invisible letters, one line.</summary>
public static partial class Printable
{
    /// <summary>The text on one line, cut after so many characters.</summary>
    public static string Of(string text, int longest = int.MaxValue)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Escapes().Replace(text, "").EnumerateRunes())
        {
            Append(plain, rune);
        }

        var line = plain.ToString().Trim();
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest), "…");
    }

    /// <summary>A line with its blanks as they are, but without what a terminal obeys.</summary>
    public static string Keep(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var rune in Escapes().Replace(line, "").EnumerateRunes())
        {
            plain.Append(rune.Value is '\t' ? "    " : Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned ? "" : rune.ToString());
        }

        return plain.ToString().TrimEnd();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            plain.Append(plain.Length > 0 && plain[^1] == ' ' ? "" : " ");
        }
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
        {
            plain.Append(rune.ToString());
        }
    }

    /// <summary>Sequences that a terminal obeys: CSI, OSC and the two-letter ones.</summary>
    [GeneratedRegex(@"\x1b(?:\[[0-?]{0,32}[ -/]{0,8}[@-~]|\][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)?|[@-Z\\^_])|\x9b[0-?]{0,32}[ -/]{0,8}[@-~]", RegexOptions.CultureInvariant)]
    private static partial Regex Escapes();
}

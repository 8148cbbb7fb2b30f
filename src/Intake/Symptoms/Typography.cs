namespace SfOAuth.Intake;

/// <summary>Compares words with a text in which printers and editors re-spelt them: <c>hasn\'t</c>, <c>hasn’t</c>, <c>access\/refresh</c>.</summary>
internal static class Typography
{
    private static readonly string[] Apostrophes = ["'", "’", "\\'", "\\\\'", "\\u0027", "\\\\u0027", "&#39;", "&#039;", "&#x27;", "&apos;", "%27", "`", "´"];
    private static readonly string[] Slashes = ["/", "\\/", "\\\\/", "\\u002f", "&#x2F;", "&#47;", "%2F"];

    /// <summary>How many characters of the text, from here on, are the phrase in any case of letters; negative when they are not.</summary>
    public static int Length(string text, int start, string phrase)
    {
        var at = start;
        foreach (var letter in phrase)
        {
            var taken = at < text.Length && text[at] == letter && letter is not ('\'' or '/') ? 1 : Respelt(text, at, letter);
            if (taken == 0)
            {
                return -1;
            }

            at += taken;
        }

        return at - start;
    }

    private static int Respelt(string text, int at, char letter) => letter switch
    {
        '\'' => Taken(text, at, Apostrophes),
        '/' => Taken(text, at, Slashes),
        _ => at < text.Length && char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(letter) ? 1 : 0,
    };

    private static int Taken(string text, int at, string[] spellings)
    {
        foreach (var spelling in spellings)
        {
            if (string.Compare(text, at, spelling, 0, spelling.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return spelling.Length;
            }
        }

        return 0;
    }
}

namespace SfOAuth.Intake;

/// <summary>The spellings in which printers and editors hand on an apostrophe or a slash: <c>hasn\'t</c>, <c>hasn’t</c>, <c>access\/refresh</c>.</summary>
internal static class Typography
{
    private static readonly string[] Apostrophes = ["'", "’", "\\'", "\\\\'", "\\u0027", "\\\\u0027", "&#39;", "&#039;", "&#x27;", "&apos;", "%27", "`", "´", "''"];
    private static readonly string[] Slashes = ["/", "\\/", "\\\\/", "\\u002f", "&#x2F;", "&#47;", "%2F"];

    /// <summary>The phrase itself first, then as others print it.</summary>
    public static IEnumerable<string> Of(string phrase) =>
        With(phrase, '\'', Apostrophes).SelectMany(spelt => phrase.Contains("://", StringComparison.Ordinal) ? [spelt] : With(spelt, '/', Slashes)).Distinct();

    private static IEnumerable<string> With(string phrase, char mark, string[] marks) =>
        phrase.Contains(mark, StringComparison.Ordinal) ? marks.Select(other => phrase.Replace(mark.ToString(), other, StringComparison.Ordinal)) : [phrase];
}

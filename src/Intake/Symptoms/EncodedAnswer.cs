using System.Text.RegularExpressions;
using SfOAuth.Diagnosing;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>An answer in a query string, fragment or form body: <c>error=…&amp;error_description=…</c>, encoded.</summary>
internal static partial class EncodedAnswer
{
    public static IEnumerable<Hit<Symptom>> Read(Excerpt excerpt, Signatures signatures)
    {
        foreach (Match match in Pair().Matches(excerpt.Text))
        {
            var error = Field(match.Value, "error");
            var description = Field(match.Value, "error_description");
            var length = match.Length;
            var candidates = signatures.Match(error, description);
            if (description.Length > 0 && Rest(excerpt.Text, match.Index + length) is { Length: > 0 } rest && signatures.Match("", Decode(description + rest)) is { Length: > 0 } longer)
            {
                (candidates, description, length) = (signatures.Match(error, description + rest), description + rest, length + rest.Length);
            }

            if (candidates.Length > 0 || error.Length > 0)
            {
                yield return new(match.Index, length, new(excerpt.Cut(match.Index, length)) { Error = error, Description = description, Candidates = candidates });
            }
        }
    }

    /// <summary>Logs print the description decoded: then it goes on behind the first blank.</summary>
    private static string Rest(string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from < 160 && text[end] is not ('\r' or '\n' or '&' or '"' or '<' or '>'))
        {
            end++;
        }

        return from < text.Length && text[from] == ' ' ? text[from..end].TrimEnd() : "";
    }

    private static string Field(string query, string name)
    {
        foreach (var part in query.TrimStart('?', '#', '&').Split(['&', ' ', ',', ';']))
        {
            if (part.StartsWith(name + "=", StringComparison.Ordinal))
            {
                return Decode(part[(name.Length + 1)..]);
            }
        }

        return "";
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' ')).Trim();

    [GeneratedRegex(@"[?#&]?(?:(?<![A-Za-z_])error=[^&\s""'<>]{1,200}(?:(?:&|[ ,;]{1,3}(?=error_description=))[A-Za-z_]{1,40}=[^&\s""'<>]{0,400}){0,8}|error_description=[^&\s""'<>]{1,400}(?:&[A-Za-z_]{1,40}=[^&\s""'<>]{0,400}){0,8})", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}

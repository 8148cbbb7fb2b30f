using System.Text;

namespace SfOAuth.Intake;

/// <summary>Finds certificates in a text: PEM blocks, and the bare base64 of metadata and SAML.</summary>
internal static class CertificateText
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string Finish = "-----END CERTIFICATE-----";
    private const int Longest = 32_768;

    private static readonly string[] Tags = ["certificate>", "X509Certificate>"];

    /// <summary>Where certificates stand and what their bytes are.</summary>
    public static IEnumerable<(int Start, int Length, byte[] Der)> Find(string text)
    {
        foreach (var (start, end) in Blocks(text).Concat(Tags.SelectMany(tag => Elements(text, tag))))
        {
            if (Decode(text.AsSpan(start, end - start)) is { Length: > 0 } der)
            {
                yield return (start, end - start, der);
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Blocks(string text)
    {
        for (var at = 0; text.IndexOf(Begin, at, StringComparison.Ordinal) is >= 0 and var hit;)
        {
            at = hit + Begin.Length;
            var end = text.IndexOf(Finish, at, Math.Min(Longest, text.Length - at), StringComparison.Ordinal);
            if (end > 0)
            {
                yield return (at, end);
                at = end;
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Elements(string text, string tag)
    {
        for (var at = 0; text.IndexOf(tag, at, StringComparison.Ordinal) is >= 0 and var hit;)
        {
            at = hit + tag.Length;
            var end = text.IndexOf("</", at, Math.Min(Longest, text.Length - at), StringComparison.Ordinal);
            var opens = hit > 0 && text[hit - 1] is '<' or ':';
            if (opens && end > at && !text.AsSpan(at, end - at).Contains("-----", StringComparison.Ordinal))
            {
                yield return (at, end);
            }
        }
    }

    // Line breaks may be real, escaped (`\n`) or encoded (`&#13;`).
    private static byte[]? Decode(ReadOnlySpan<char> written)
    {
        var letters = new StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            var letter = written[at];
            if (letter == '\\' && at + 1 < written.Length && written[at + 1] is 'n' or 'r')
            {
                at++;
            }
            else if (letter == '&' && written[at..].IndexOf(';') is > 0 and < 7 and var entity)
            {
                at += entity;
            }
            else if (!char.IsWhiteSpace(letter) && letter is not ('"' or '\'' or ',' or '\\'))
            {
                letters.Append(letter);
            }
        }

        var bytes = new byte[letters.Length];
        return Convert.TryFromBase64String(letters.ToString(), bytes, out var length) && length > 64 ? bytes[..length] : null;
    }
}

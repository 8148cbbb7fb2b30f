using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>Finds private keys in PEM form: in lines, on one line with <c>\n</c>, percent-encoded, cut off at either end.</summary>
internal static class PemDetector
{
    public const string Begin = "-----BEGIN";
    private const string Finish = "-----END";
    private const int LongestKey = 20_000;

    private static readonly SearchValues<char> Body =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=%\\*");

    private const string EncodedBegin = "LS0tLS1CRUdJTi";

    public static void Find(string text, FoundSecrets found)
    {
        for (var at = 0; text.IndexOf(Begin, at, StringComparison.Ordinal) is >= 0 and var hit; at = hit + Begin.Length)
        {
            if (LabelEnd(text, hit + Begin.Length) is > 0 and var body)
            {
                Add(text, body, BodyEnd(text, body), found);
            }
        }

        for (var at = 0; text.IndexOf(Finish, at, StringComparison.Ordinal) is >= 0 and var hit; at = hit + Finish.Length)
        {
            if (LabelEnd(text, hit + Finish.Length) > 0)
            {
                Add(text, BodyStart(text, hit), hit, found);
            }
        }

        FindEncoded(text, found);
    }

    /// <summary>True when a key or a certificate begins here.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        var window = text[Begin.Length..Math.Min(60, text.Length)];
        var dashes = window.IndexOf("-----", StringComparison.Ordinal);
        return dashes > 0
            && (window[..dashes].Contains("PRIVATE", StringComparison.OrdinalIgnoreCase) || window[..dashes].Contains("CERTIFICATE", StringComparison.OrdinalIgnoreCase));
    }

    private static void Add(string text, int start, int end, FoundSecrets found)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        found.Add(new Hidden(start, end, 0, SecretKind.PrivateKey));
    }

    // Just after "RSA PRIVATE KEY-----", or 0 when this is no private key.
    private static int LabelEnd(string text, int at)
    {
        var window = text.AsSpan(at, Math.Min(60, text.Length - at));
        var dashes = window.IndexOf("-----", StringComparison.Ordinal);
        return dashes > 0 && window[..dashes].Contains("PRIVATE", StringComparison.OrdinalIgnoreCase) ? at + dashes + 5 : 0;
    }

    private static int BodyEnd(string text, int start)
    {
        var window = text.AsSpan(start, Math.Min(LongestKey, text.Length - start));
        if (window.IndexOf(Finish, StringComparison.Ordinal) is >= 0 and var end)
        {
            return start + end;
        }

        var at = start;
        while (at < text.Length)
        {
            var stop = LineValue.EndOfLine(text, at);
            if (stop > at && !IsBody(text.AsSpan(at, stop - at)))
            {
                return at == start ? LineValue.Word(text, at, stop) : at;
            }

            at = stop + 1;
        }

        return text.Length;
    }

    // The upper part of the key may have been cut off: all lines above that look like one are taken.
    private static int BodyStart(string text, int end)
    {
        var at = end;
        while (at > 0 && end - at < LongestKey)
        {
            var line = at > 1 ? text.LastIndexOf('\n', at - 2) + 1 : 0;
            if (!IsBody(text.AsSpan(line, at - line)))
            {
                var rest = text.AsSpan(line, at - line).LastIndexOfAnyExcept(Body);
                return at == end && rest >= 0 && text[line + rest] is not ('\n' or '\r') ? line + rest + 1 : at;
            }

            at = line;
        }

        return at;
    }

    private static bool IsBody(ReadOnlySpan<char> line)
    {
        var bare = line.Trim(" \t\r\n\"',+;");
        return !bare.ContainsAnyExcept(Body) || bare.StartsWith("Proc-Type", StringComparison.Ordinal) || bare.StartsWith("DEK-Info", StringComparison.Ordinal);
    }

    // A PEM file in base64 again, as build systems keep it. A certificate in this form may stay.
    private static void FindEncoded(string text, FoundSecrets found)
    {
        for (var at = 0; text.IndexOf(EncodedBegin, at, StringComparison.Ordinal) is >= 0 and var hit;)
        {
            var run = text.AsSpan(hit).IndexOfAnyExcept(Body) is >= 0 and var stop ? hit + stop : text.Length;
            if (!text.AsSpan(hit).StartsWith("LS0tLS1CRUdJTiBDRVJU", StringComparison.Ordinal))
            {
                found.Add(new Hidden(hit, run, 0, SecretKind.PrivateKey));
            }

            at = run;
        }
    }
}

using System.Text.RegularExpressions;

namespace SfOAuth.Intake;

/// <summary>Reads the line an answer begins with.</summary>
internal static partial class StatusLine
{
    /// <summary>The answer, or null when the line is another.</summary>
    public static Answer? Read(string text, int start, int length)
    {
        var match = Wire().Match(text, start, Math.Min(length, 300));
        return match.Success ? new(int.Parse(match.Groups.Values.Skip(1).First(group => group.Success).ValueSpan)) { Line = Piece.Of(text, match.Index, match.Length).Trim() } : null;
    }

    [GeneratedRegex(@"\G[ \t]*(?:<--[ \t]*|reply:[ \t]*'?|Response:?[ \t]*|Status(?:[ \t]?Code)?:?[ \t]*)?(?:HTTP/[123](?:\.\d)?[ \t]+([1-5]\d\d)(?!\d)[^\r\n]{0,200}|HTTP(?:[ \t]+ERROR|[ \t]+status)?[ \t:]+([1-5]\d\d)(?!\d)[^\r\n]{0,40}|([1-5]\d\d)[ \t]+(?:OK|Created|No Content|Moved Permanently|Found|See Other|Temporary Redirect|Permanent Redirect|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Too Many Requests|Internal Server Error|Service Unavailable)\b[^\r\n]{0,200})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wire();
}

using System.Text.RegularExpressions;

namespace SfOAuth.Intake;

/// <summary>Reads the line a request begins with, on the wire or in a client's log, and the status a log gives in the same line.</summary>
internal static partial class RequestLine
{
    private const int Longest = 20_000;

    /// <summary>The request, whether its headers may follow, and the status; null when the line is another.</summary>
    public static (Call Call, Answer? Answer, bool IsMessage)? Read(string text, int start, int length)
    {
        if (length > Longest || Line().Match(text, start, length) is not { Success: true } match || match.Groups["url"].Value.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var address = Address.Read(Piece.Of(text, match.Groups["url"].Index, Length(match.Groups["url"].ValueSpan)));
        var line = Piece.Of(text, match.Index, match.Length);
        var call = new Call(Origin.Address, match.Groups["verb"].Value, address) { Line = line };
        var isMessage = match.Groups["lead"].Length == 0 && match.Groups["tail"].Length == 0;
        return (call, isMessage ? null : Status(text, match.Groups["tail"]), isMessage);
    }

    // Python's log ends the address with a quote, Guzzle with a backtick.
    private static int Length(ReadOnlySpan<char> url) => url.TrimEnd("\"'`,;").Length;

    private static Answer? Status(string text, Group tail)
    {
        if (After().Match(text, tail.Index, tail.Length) is not { Success: true } status)
        {
            return null;
        }

        var json = text.IndexOf('{', status.Index, tail.Index + tail.Length - status.Index);
        var content = json < 0 ? null : Piece.Of(text, json, tail.Index + tail.Length - json);
        return new(int.Parse(status.Groups[1].ValueSpan)) { Line = Piece.Of(text, status.Index, status.Length).Trim(), Content = content, Values = content is null ? [] : JsonScan.Parameters(content) };
    }

    [GeneratedRegex(@"\G[ \t]*(?<lead>[^\r\n]{0,400}?(?<![A-Za-z0-9]))(?<verb>GET|POST|PUT|PATCH|DELETE|OPTIONS|HEAD)[ \t]+(?<url>https?://[^\s]{1,16000}|/[^\s]{0,16000})(?:[ \t]+(?:HTTP|http)/[123](?:\.\d)?)?[ \t]*(?<tail>[^\r\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<=[\s""`:=>(]|\b)(?<![0-9.(_/-])([1-5]\d\d)(?![A-Za-z0-9./_-]|[ \t]{0,2}(?:ms|s|bytes?|kb|KB|B)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex After();
}

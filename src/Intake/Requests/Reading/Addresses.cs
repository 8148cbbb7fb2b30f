using System.Buffers;
using System.Text.RegularExpressions;

namespace SfOAuth.Intake;

/// <summary>Finds addresses in words.</summary>
internal static partial class Addresses
{
    private const int LongestScheme = 40;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'`<>\\|\u201C\u201D\u2018\u2019");
    private static readonly SearchValues<char> SchemeLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    /// <summary>Every address in a stretch, none inside another.</summary>
    public static IEnumerable<Piece> In(string text, int start, int length)
    {
        var stop = start + length;
        for (var from = start; from < stop;)
        {
            var hop = text.AsSpan(from, stop - from).IndexOf("://", StringComparison.Ordinal);
            if (hop < 0)
            {
                yield break;
            }

            var begin = Begin(text, from, from + hop);
            var end = End(text, from + hop + 3, stop);
            if (begin < from + hop)
            {
                yield return Piece.Of(text, begin, end - begin);
            }

            from = Math.Max(end, from + hop + 3);
        }
    }

    private static int Begin(string text, int from, int colon)
    {
        var earliest = Math.Max(from, colon - LongestScheme);
        return earliest + text.AsSpan(earliest, colon - earliest).LastIndexOfAnyExcept(SchemeLetters) + 1;
    }

    private static int End(string text, int from, int stop)
    {
        var end = from;
        while (end < stop)
        {
            var hop = text.AsSpan(end, stop - end).IndexOfAny(Ends);
            end = hop < 0 ? stop : end + hop;
            if (end >= stop || text[end] != '<' || Placeholder().Match(text, end, Math.Min(50, stop - end)) is not { Success: true } placeholder)
            {
                break;
            }

            end += placeholder.Length;
        }

        return from + WithoutPunctuation(text.AsSpan(from, end - from));
    }

    private static int WithoutPunctuation(ReadOnlySpan<char> address) =>
        address.EndsWith("...") ? address.Length : address.TrimEnd(".,;:)]}!").Length;

    [GeneratedRegex(@"\G<[A-Za-z][A-Za-z0-9 _-]{0,38}>", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}

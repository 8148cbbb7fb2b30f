using System.Buffers;
using System.Runtime.InteropServices;

namespace SfOAuth.Intake;

/// <summary>The extent of a JWT in a text, also of one that was wrapped over several lines or encoded wrongly.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JwtShape(int Start, int End, int Dots)
{
    private const int LongestWrapped = 16_384;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/=.");

    public int Length => End - Start;

    public static JwtShape At(string text, int start)
    {
        var end = Run(text, start);
        var dots = text.AsSpan(start, end - start).Count('.');
        var line = end - start;
        while (end > start && end - start < LongestWrapped && Next(text, end, line, dots) is { } next)
        {
            dots += text.AsSpan(next.Start, next.End - next.Start).Count('.');
            (end, line) = (next.End, next.End - next.Start);
        }

        while (end > start && text[end - 1] == '.')
        {
            end--;
        }

        return new JwtShape(start, end, dots == 0 ? 0 : text.AsSpan(start, end - start).Count('.'));
    }

    private static int Run(string text, int at)
    {
        while (at < text.Length)
        {
            if (Letters.Contains(text[at]))
            {
                at++;
            }
            else if (ShapeDetector.IsEscape(text.AsSpan(at)))
            {
                at += 3;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // A wrapped token goes on after a break, with a line that holds nothing but its letters.
    private static (int Start, int End)? Next(string text, int at, int line, int dots)
    {
        var start = at;
        while (start < text.Length && start - at < 6 && text[start] is ' ' or '\r' or '\n' or '\t')
        {
            start++;
        }

        var end = Run(text, start);
        var piece = text.AsSpan(start, end - start);
        if (start == at || piece.IsEmpty || piece.StartsWith("eyJ", StringComparison.Ordinal) && dots == 2)
        {
            return null;
        }

        var isBroken = text.AsSpan(at, start - at).Contains('\n');
        var ownsLine = end == text.Length || text[end] is '\r' or '\n' or '"' or '\'';
        var goesOn = dots < 2 ? piece.Length >= 16 && (piece.Contains('.') || piece.Length >= 40) : isBroken && line >= 40 && piece.Length <= line;
        return goesOn && (ownsLine || !isBroken) && HasMix(piece) ? (start, end) : null;
    }

    private static bool HasMix(ReadOnlySpan<char> piece) =>
        piece.ContainsAnyInRange('a', 'z') && piece.ContainsAnyInRange('A', 'Z') && (piece.Length < 12 || piece.ContainsAnyInRange('0', '9'));
}

using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>Finds tokens by their looks, whatever stands around them.</summary>
internal static class ShapeDetector
{
    private static readonly SearchValues<string> Heads = SearchValues.Create(["00D", "5Aep", "aPrx", "eyJ"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Opaque =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~+/=-!*");

    public static void Find(string text, FoundSecrets found)
    {
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Heads) is >= 0 and var hit)
        {
            at += hit;
            at = text[at] switch
            {
                '0' => AccessToken(text, at, found),
                '5' => Run(text, at, SecretKind.RefreshToken, found),
                'a' => Run(text, at, SecretKind.Code, found),
                _ => Jwt(text, at, found),
            };
        }
    }

    private static int AccessToken(string text, int at, FoundSecrets found)
    {
        var bang = Shapes.Bang(text.AsSpan(at, Math.Min(40, text.Length - at)));
        if (bang == 0)
        {
            return at + 1;
        }

        var end = RunEnd(text, at + bang);
        if (text.AsSpan(at + bang, end - at - bang).ContainsAnyExcept(".*"))
        {
            found.Add(new Hidden(at, end, 3, SecretKind.OpaqueAccessToken));
        }

        return Math.Max(end, at + 1);
    }

    private static int Run(string text, int at, string kind, FoundSecrets found)
    {
        var end = RunEnd(text, at);
        if (end - at >= 16)
        {
            found.Add(new Hidden(at, end, 3, kind));
        }

        return Math.Max(end, at + 1);
    }

    private static int Jwt(string text, int at, FoundSecrets found)
    {
        var shape = JwtShape.At(text, at);
        var isInside = at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]);
        if (shape.Length >= 20 && (shape.Dots > 0 || !isInside))
        {
            found.Add(new Hidden(at, shape.End, 3, shape.Dots > 0 ? SecretKind.Jwt : SecretKind.Token));
            return shape.End;
        }

        return at + 3;
    }

    // A percent escape belongs to the token unless it stands for a separator. A full stop at the end does not.
    private static int RunEnd(string text, int at)
    {
        while (at < text.Length)
        {
            if (Opaque.Contains(text[at]))
            {
                at++;
            }
            else if (IsEscape(text.AsSpan(at)))
            {
                at += 3;
            }
            else
            {
                break;
            }
        }

        while (at > 0 && text[at - 1] == '.')
        {
            at--;
        }

        return at;
    }

    internal static bool IsEscape(ReadOnlySpan<char> rest) =>
        rest is ['%', '2' or '3' or '5' or '7', var low, ..] && char.IsAsciiHexDigit(low)
        && rest is not (['%', '2', '0' or '2' or '6' or '3', ..] or ['%', '3', 'C' or 'c' or 'E' or 'e' or 'F' or 'f', ..] or ['%', '7', 'D' or 'd', ..]);
}

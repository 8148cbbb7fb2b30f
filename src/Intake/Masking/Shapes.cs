namespace SfOAuth.Intake;

/// <summary>Kinds of secret that show in their first characters.</summary>
internal static class Shapes
{
    private static readonly string[] Bangs = ["!", "%21", "%2521", "\\u0021", "\\!", "&#33;", "&#x21;"];

    /// <summary>The kind of a value and how many leading characters show it; null when it shows nothing.</summary>
    public static (string? Kind, int Keep) Of(ReadOnlySpan<char> value) => value switch
    {
        ['0', '0', 'D', ..] when Bang(value) > 0 => (SecretKind.OpaqueAccessToken, 3),
        ['0', '0', 'D', '*', ..] => (SecretKind.OpaqueAccessToken, 3),
        ['5', 'A', 'e', 'p' or '*', ..] => (SecretKind.RefreshToken, 3),
        ['e', 'y', 'J', ..] => (SecretKind.Jwt, 3),
        ['a', 'P', 'r', 'x' or '*', ..] => (SecretKind.Code, 3),
        _ => (null, 0),
    };

    /// <summary>Where the part after the <c>!</c> of an opaque token begins; 0 when this is none.</summary>
    public static int Bang(ReadOnlySpan<char> value)
    {
        var id = 0;
        while (id < value.Length && id < 18 && char.IsAsciiLetterOrDigit(value[id]))
        {
            id++;
        }

        if (id is not (15 or 18))
        {
            return 0;
        }

        foreach (var bang in Bangs)
        {
            if (value[id..].StartsWith(bang, StringComparison.Ordinal))
            {
                return id + bang.Length;
            }
        }

        return 0;
    }
}

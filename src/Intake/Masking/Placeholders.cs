using System.Buffers;

namespace SfOAuth.Intake;

/// <summary>Recognises what stands where a secret was taken out: <c>***</c>, <c>&lt;redacted&gt;</c>, <c>$VAR</c>, <c>{{var}}</c>.</summary>
internal static class Placeholders
{
    private static readonly SearchValues<char> Dummies = SearchValues.Create("*xX.…•●·#_-?");
    private static readonly SearchValues<char> Reference = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-.:/ !$[]'\"");
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_- '.");
    private static readonly SearchValues<char> Variable = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Spoken =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "redacted", "removed", "masked", "hidden", "omitted", "filtered", "null", "none", "nil", "undefined", "true", "false", "empty" }
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the value is no secret but stands for one, or for none at all.</summary>
    public static bool Is(ReadOnlySpan<char> value)
    {
        var inner = value.Trim();
        return inner.IsEmpty || IsDummy(inner) || IsBracketed(inner) || IsVariable(inner);
    }

    /// <summary>A word such as <c>null</c> or <c>REDACTED</c>, outside quotes.</summary>
    public static bool IsSpoken(ReadOnlySpan<char> value) => Spoken.Contains(value.Trim());

    private static bool IsDummy(ReadOnlySpan<char> value)
    {
        var hint = value is ['0', '0', 'D', '*', ..] or ['5', 'A', 'e', '*', ..] or ['e', 'y', 'J', '*', ..] or ['a', 'P', 'r', '*', ..];
        return hint ? !value[3..].ContainsAnyExcept('*') : !value.ContainsAnyExcept(Dummies);
    }

    private static bool IsBracketed(ReadOnlySpan<char> value) =>
        value.Length is > 2 and <= 60 && value switch
        {
            ['<', .. var inner, '>'] => !inner.ContainsAnyExcept(Letters),
            ['[', .. var inner, ']'] => IsSpoken(inner) || Mentions(inner),
            ['(', .. var inner, ')'] => IsSpoken(inner),
            ['{', '{', .. var inner, '}', '}'] => !inner.ContainsAnyExcept(Reference),
            ['$' or '#' or '@', '{', .. var inner, '}'] => !inner.ContainsAnyExcept(Reference),
            ['$', '(', .. var inner, ')'] => !inner.ContainsAnyExcept(Reference),
            ['{', .. var inner, '}'] => !inner.ContainsAnyExcept(Reference),
            _ => false,
        };

    // [masked password], but not [hunter]: a list of one.
    private static bool Mentions(ReadOnlySpan<char> inner) =>
        inner.Contains("mask", StringComparison.OrdinalIgnoreCase) || inner.Contains("redact", StringComparison.OrdinalIgnoreCase) || inner.Contains("hidden", StringComparison.OrdinalIgnoreCase);

    private static bool IsVariable(ReadOnlySpan<char> value) => value switch
    {
        ['$', >= 'A' and <= 'Z', _, .. var rest] => !value[2..].ContainsAnyExcept(Variable) && (value.Contains('_') || !rest.ContainsAnyInRange('0', '9')),
        ['%', >= 'A' and <= 'Z', .. var inner, '%'] => inner.Length > 1 && !inner.ContainsAnyExcept(Variable),
        _ => IsSpoken(value) && value.ContainsAnyInRange('A', 'Z') && value.StartsWith("RE", StringComparison.Ordinal),
    };
}

using System.Buffers;
using System.Text;
using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>The one way by which a value of a log becomes text: what may be a secret is covered, as at the door.</summary>
public static class Cells
{
    private const int Longest = 2_000;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_@";

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(Letters);
    private static readonly SearchValues<char> PlainWords = SearchValues.Create(Letters + " ");
    private static readonly SearchValues<string> TokenHeads = SearchValues.Create(["5Aep", "aPrx", "eyJ"], StringComparison.Ordinal);

    /// <summary>A value as it may be shown.</summary>
    public static string Show(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, Longest)]);
        return IsPlain(text) ? text : Masker.Mask(text).Text;
    }

    // What nearly all cells hold: letters, digits and what joins them in names, ids, addresses and hosts. A secret is told by the
    // name beside it, for which there would have to be a separator, or by how a token begins.
    private static bool IsPlain(string text) =>
        !text.AsSpan().ContainsAnyExcept(text.Length < 12 ? PlainWords : PlainLetters) && text is not ['-', ..] && !text.AsSpan().ContainsAny(TokenHeads);
}

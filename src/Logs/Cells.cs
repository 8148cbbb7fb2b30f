using System.Text;
using SfOAuth.Intake;

namespace SfOAuth.Logs;

/// <summary>The one way by which a value of a log becomes text: what may be a secret is covered, as at the door.</summary>
public static class Cells
{
    private const int Longest = 2_000;

    /// <summary>A value as it may be shown.</summary>
    public static string Show(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, Longest)]);
        return IsPlain(text) ? text : Masker.Mask(text).Text;
    }

    // Short words without anything a secret needs are what nearly all cells hold.
    private static bool IsPlain(string text) => text.Length < 12 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '.' or '-');
}

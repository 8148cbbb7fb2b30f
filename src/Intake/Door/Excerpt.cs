using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>A stretch of an input, decoded, secrets masked in place (same length), so offsets are those of the original.</summary>
/// <param name="Text">The words, with <c>*</c> over every secret.</param>
/// <param name="Input">The name of the input.</param>
/// <param name="FirstLine">Line of the first character in the input, from 1.</param>
/// <param name="Offset">Characters of the input before the first one.</param>
public sealed record Excerpt(string Text, string Input, int FirstLine, long Offset)
{
    private readonly LineIndex lines = new();

    /// <summary>How often this stretch, but for digits, occurs in the input.</summary>
    public int Times { get; init; } = 1;

    /// <summary>A piece of the stretch with its place in the input. What lies outside is left off.</summary>
    public Slice Cut(int start, int length)
    {
        var from = Math.Clamp(start, 0, Text.Length);
        var to = (int)Math.Clamp(start + (long)Math.Max(length, 0), from, Text.Length);
        return new Slice(Text[from..to], Input, LineOf(from), Offset + from);
    }

    /// <summary>The line of a position in <see cref="Text"/>.</summary>
    public int LineOf(int position) => FirstLine + lines.Before(Text, Math.Clamp(position, 0, Text.Length));
}

namespace SfOAuth.Knowledge;

/// <summary>A verbatim piece of an input: what a sentence of ours rests on.</summary>
/// <param name="Text">The piece itself, secrets already masked.</param>
/// <param name="Input">The name of the file, or <c>text</c> for pasted words.</param>
/// <param name="Line">Line in the input, from 1.</param>
/// <param name="Offset">Characters before the piece, from the start of the input.</param>
public sealed record Slice(string Text, string Input, int Line, long Offset)
{
    /// <summary>Characters in the piece.</summary>
    public int Length => Text.Length;

    public override string ToString() => $"{Input}:{Line}";
}

namespace SfOAuth.Intake;

/// <summary>A piece of an excerpt as a program reads it, quotes and escapes undone, that knows where it stands.</summary>
internal sealed class Piece
{
    private readonly int[]? places;
    private readonly int from;

    private Piece(string text, int[]? places, int from)
    {
        Text = text;
        this.places = places;
        this.from = from;
    }

    /// <summary>The words after unquoting.</summary>
    public string Text { get; }

    /// <summary>The first character in the excerpt.</summary>
    public int Start => At(0);

    /// <summary>Just after the last character in the excerpt.</summary>
    public int End => Text.Length == 0 ? Start : At(Text.Length - 1) + 1;

    /// <summary>A verbatim piece.</summary>
    public static Piece Of(string excerpt, int start, int length) => new(excerpt.Substring(start, length), null, start);

    /// <summary>A piece of which every character stands somewhere else; the last place is the end.</summary>
    public static Piece Of(string text, int[] places) => new(text, places, 0);

    /// <summary>A part of the piece.</summary>
    public Piece Sub(int start, int length) => new(Text.Substring(start, length), places, from + start);

    /// <summary>The rest of the piece.</summary>
    public Piece Sub(int start) => Sub(start, Text.Length - start);

    /// <summary>The piece without blanks and line ends around it.</summary>
    public Piece Trim()
    {
        var start = Text.Length - Text.AsSpan().TrimStart().Length;
        return Sub(start, Text.AsSpan(start).TrimEnd().Length);
    }

    /// <summary>Where a character of the piece stands in the excerpt.</summary>
    public int At(int index) => places is null ? from + index : places[Math.Min(from + index, places.Length - 1)];

    public override string ToString() => Text;
}

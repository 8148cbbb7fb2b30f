using System.Text;

namespace SfOAuth.Intake;

/// <summary>Builds a <see cref="Piece"/> character by character.</summary>
internal sealed class PieceBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<int> places = [];

    /// <summary>A quote was opened: even an empty word counts.</summary>
    public bool IsOpen { get; set; }

    public bool IsEmpty => text.Length == 0 && !IsOpen;

    public void Add(char letter, int place)
    {
        text.Append(letter);
        places.Add(place);
    }

    /// <summary>Gives the piece and begins the next one.</summary>
    public Piece Take(int end)
    {
        places.Add(end);
        var piece = Piece.Of(text.ToString(), [.. places]);
        text.Clear();
        places.Clear();
        IsOpen = false;
        return piece;
    }
}

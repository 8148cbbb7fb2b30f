using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>A fact and the piece it rests on, not yet cut out of the excerpt.</summary>
internal sealed record Found(Setting Setting, object Value, Piece Piece, Standing Standing = Standing.Read)
{
    public Fact In(Excerpt excerpt) => new(Setting, Value, new(Standing, excerpt.Cut(Piece.Start, Piece.End - Piece.Start)));
}

/// <summary>How the rules say it.</summary>
internal static class FoundWords
{
    /// <summary>The piece shows that the setting has this value.</summary>
    public static Found Seen<T>(this Setting<T> setting, T value, Piece piece)
        where T : notnull => new(setting, value, piece);
}

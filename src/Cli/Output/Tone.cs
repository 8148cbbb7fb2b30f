namespace SfOAuth.Cli;

/// <summary>How a word is meant; the face chooses the colour.</summary>
public enum Tone
{
    Plain,
    Title,
    Label,
    Quote,
    Faint,
    Good,
    Caution,
}

/// <summary>Words in one tone.</summary>
public readonly record struct Ink(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Ink(string text) => new(text);

    public static Ink FromString(string text) => new(text);
}

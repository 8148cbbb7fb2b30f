namespace SfOAuth.Intake;

/// <summary>A stretch of text that must not be seen.</summary>
/// <param name="Start">First character of the secret.</param>
/// <param name="End">Just after its last character.</param>
/// <param name="Keep">Leading characters that may stay, because they only show the kind.</param>
internal readonly record struct Hidden(int Start, int End, int Keep, string Kind)
{
    public string Name { get; init; } = "";

    public SecretTraits Traits { get; init; }

    public int Length => End - Start;

    /// <summary>True when something of it can still be read.</summary>
    public bool Shows(ReadOnlySpan<char> text) => text[(Start + Keep)..End].ContainsAnyExcept("*\r\n");
}

namespace SfOAuth.Intake;

/// <summary>Reads <c>Name: value</c>, also as Python's debug output shows it.</summary>
internal static class HeaderLine
{
    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    /// <summary>The header, or null when it is another kind of line.</summary>
    public static Header? Read(Piece line)
    {
        var trimmed = line.Trim();
        trimmed = trimmed.Text.StartsWith("header: ", StringComparison.Ordinal) ? trimmed.Sub("header: ".Length) : trimmed;
        var colon = trimmed.Text.IndexOf(':', Math.Min(1, trimmed.Text.Length));
        if (colon is < 1 or > 60 || trimmed.Text.AsSpan(0, colon).ContainsAnyExcept(NameLetters) || (colon + 1 < trimmed.Text.Length && trimmed.Text[colon + 1] is not (' ' or '\t') && trimmed.Text[..colon].Contains("urn", StringComparison.Ordinal)))
        {
            return null;
        }

        return new(trimmed.Text[..colon], trimmed.Sub(colon + 1).Trim(), trimmed);
    }
}

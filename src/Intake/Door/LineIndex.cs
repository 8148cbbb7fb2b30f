namespace SfOAuth.Intake;

/// <summary>Finds the line of a position, counting the lines once. Carries no meaning of its own: all are equal.</summary>
internal sealed class LineIndex
{
    private int[]? breaks;

    /// <summary>Line breaks before the position.</summary>
    public int Before(string text, int position)
    {
        breaks ??= Find(text);
        var index = Array.BinarySearch(breaks, position);
        return index < 0 ? ~index : index;
    }

    public override bool Equals(object? obj) => obj is LineIndex;

    public override int GetHashCode() => 0;

    private static int[] Find(ReadOnlySpan<char> text)
    {
        var found = new int[text.Count('\n')];
        var at = 0;
        for (var line = 0; line < found.Length; line++)
        {
            at += text[at..].IndexOf('\n');
            found[line] = at++;
        }

        return found;
    }
}

namespace SfOAuth.Intake;

/// <summary>The lines of a text as places in it.</summary>
internal static class Lines
{
    /// <summary>Start and length of every line, without its line end.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end;
            yield return (start, (next > start && text[next - 1] == '\r' ? next - 1 : next) - start);
            start = next + 1;
        }
    }
}

using System.Collections.Immutable;

namespace SfOAuth.Intake;

/// <summary>Takes <c>name=value&amp;name=value</c> apart, as it comes in bodies, queries and fragments.</summary>
internal static class FormBody
{
    /// <summary>The named values in their order. What has no name belongs to the value before it.</summary>
    public static ImmutableArray<Parameter> Read(Piece piece)
    {
        var read = ImmutableArray.CreateBuilder<Parameter>();
        for (var start = 0; start <= piece.Text.Length;)
        {
            var end = piece.Text.IndexOf('&', start);
            var part = piece.Sub(start, (end < 0 ? piece.Text.Length : end) - start);
            Add(read, part);
            start = end < 0 ? piece.Text.Length + 1 : end + 1;
        }

        return read.ToImmutable();
    }

    /// <summary>True for words that are a form and nothing else.</summary>
    public static bool Looks(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and < 60 and var at && text.AsSpan(0, at).IndexOfAnyExcept(NameLetters) < 0;

    /// <summary>Undoes percent escapes and plus signs once.</summary>
    public static string Decode(string raw) => Uri.UnescapeDataString(raw.Replace('+', ' '));

    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static void Add(ImmutableArray<Parameter>.Builder read, Piece part)
    {
        part = WithoutLineEnds(part);
        var at = part.Text.IndexOf('=', StringComparison.Ordinal);
        if (at > 0)
        {
            var raw = part.Sub(at + 1);
            read.Add(new(Decode(part.Text[..at]).Trim(), raw, Decode(raw.Text), part));
        }
        else if (read.Count > 0 && part.Text.Length > 0 && at < 0)
        {
            read[^1] = read[^1] with { IsCut = true };
        }
    }

    // A form is often shown over several lines, and an address copied out of HTML carries &amp; for &.
    private static Piece WithoutLineEnds(Piece part)
    {
        var start = part.Text.StartsWith("amp;", StringComparison.Ordinal) ? 4 : 0;
        start += part.Text.Length - start - part.Text.AsSpan(start).TrimStart("\r\n\t ").Length;
        var end = part.Text.AsSpan().TrimEnd("\r\n").Length;
        end = end < part.Text.Length && end > start ? part.Text.AsSpan(0, end).TrimEnd("\t ").Length : end;
        return part.Sub(start, Math.Max(0, end - start));
    }
}

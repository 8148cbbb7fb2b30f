using System.Text;

namespace SfOAuth.Cli;

/// <summary>A page of fixed width: words flow, wrap, and hang under the column where they began.</summary>
public sealed class Paper(int width)
{
    private const int Narrowest = 12;
    private readonly List<List<Ink>> lines = [];
    private int used;

    /// <summary>Columns.</summary>
    public int Width => width;

    /// <summary>The lines, each as pieces in their tones.</summary>
    public IReadOnlyList<IReadOnlyList<Ink>> Lines => lines;

    /// <summary>An empty line, unless the page is empty or ends with one.</summary>
    public Paper Gap()
    {
        if (lines is [.., { Count: > 0 }])
        {
            Break("");
        }

        return this;
    }

    /// <summary>Words behind a label; further lines hang under the first word.</summary>
    /// <param name="label">What stands before the words, filled up to <paramref name="hang"/> columns.</param>
    /// <param name="hang">The column of the words.</param>
    public Paper Row(Ink label, int hang, params ReadOnlySpan<Ink> words)
    {
        Break("");
        Put(new(label.Text, label.Tone));
        if (used > 0 && used >= hang)
        {
            Break("");
        }

        Put(new(new string(' ', hang - used)));
        Flow(hang, words);
        return this;
    }

    /// <summary>One piece behind a label, its blanks kept: a drawing.</summary>
    public Paper Bare(Ink label, int hang, Ink drawing)
    {
        Row(label, hang);
        Put(drawing);
        return this;
    }

    /// <summary>Words from the left edge or from a column.</summary>
    public Paper Line(int hang, params ReadOnlySpan<Ink> words) => Row("", hang, words);

    /// <summary>A line as it is, blanks and all: it is not wrapped.</summary>
    public Paper Verbatim(Ink line)
    {
        Break("");
        Put(line);
        return this;
    }

    /// <summary>Words that stay together at the right edge: on the last line if there is room, else on one of their own.</summary>
    public Paper Tail(Ink words)
    {
        if (used + 2 + Columns.Of(words.Text) > width)
        {
            Break("");
        }

        Put(new(new string(' ', Math.Max(used == 0 ? 0 : 2, width - used - Columns.Of(words.Text)))));
        Put(words);
        return this;
    }

    private void Flow(int hang, ReadOnlySpan<Ink> words)
    {
        var isFirst = true;
        foreach (var piece in words)
        {
            foreach (var word in piece.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Place(word, piece.Tone, hang, isFirst);
                isFirst = false;
            }
        }
    }

    private void Place(string word, Tone tone, int hang, bool isFirst)
    {
        if (!isFirst && used + 1 + Columns.Of(word) <= width)
        {
            Put(new(" "));
        }
        else if (!isFirst)
        {
            Break(new string(' ', hang));
        }

        // An address that is cut in two cannot be copied: it may stick out instead.
        foreach (var part in word.Contains("://", StringComparison.Ordinal) ? [word] : Columns.Cut(word, Math.Max(Narrowest, width - used), Math.Max(Narrowest, width - hang)))
        {
            if (used + Columns.Of(part) > width && used > hang)
            {
                Break(new string(' ', hang));
            }

            Put(new(part, tone));
        }
    }

    private void Break(string indent)
    {
        lines.Add([]);
        used = 0;
        Put(new(indent));
    }

    private void Put(Ink ink)
    {
        if (ink.Text.Length > 0)
        {
            lines[^1].Add(ink);
            used += Columns.Of(ink.Text);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(string.Concat(line.Select(ink => ink.Text)).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}

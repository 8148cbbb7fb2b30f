using System.Text;

namespace SfOAuth.Cli;

/// <summary>Writes Markdown in which foreign text cannot be anything but text.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder text = new();

    public Markdown Heading(int level, string words) => Block($"{new string('#', level)} {Words(words)}");

    /// <summary>A paragraph, list or table of our own words.</summary>
    public Markdown Block(string words)
    {
        text.Append(text.Length > 0 ? "\n" : "").Append(words).Append('\n');
        return this;
    }

    /// <summary>A list; nothing where there are no items.</summary>
    public Markdown List(IEnumerable<string> items, string? heading = null)
    {
        var list = items.ToList();
        if (list.Count > 0)
        {
            Block((heading is null ? "" : heading + "\n\n") + string.Join("\n", list.Select(item => "- " + item)));
        }

        return this;
    }

    /// <summary>A paragraph that begins with a bold word; nothing where there are no words.</summary>
    public Markdown Labelled(string label, string words) => words.Length == 0 ? this : Block($"**{label}:** {Words(words)}");

    /// <summary>Foreign text as code, behind as many backticks as it takes.</summary>
    public static string Code(string foreign, int longest = 400)
    {
        var plain = Printable.Of(foreign, longest);
        var fence = new string('`', Longest(plain) + 1);
        return plain.Length == 0 ? "" : plain.StartsWith('`') || plain.EndsWith('`') ? $"{fence} {plain} {fence}" : fence + plain + fence;
    }

    /// <summary>The words of our pages: Markdown already, but on one line and without tags.</summary>
    public static string Words(string ours) =>
        Printable.Of(ours).Replace("<", "\\<", StringComparison.Ordinal);

    /// <summary>Foreign text as words: every letter that could be mark-up is escaped.</summary>
    public static string Escape(string foreign)
    {
        var words = new StringBuilder(foreign.Length + 8);
        foreach (var letter in Printable.Of(foreign, 600))
        {
            words.Append("\\`*_[]<>#|~!&".Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter);
        }

        return words.ToString();
    }

    public override string ToString() => text.ToString();

    private static int Longest(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}

using Spectre.Console;

namespace SfOAuth.Cli;

/// <summary>Puts a page on the terminal: in colour where there is one, else as bare words.</summary>
internal static class Printer
{
    public static void Print(Paper paper, Terminal terminal, bool isPlain)
    {
        if (isPlain || !terminal.HasColour)
        {
            terminal.Out.Write(paper.ToString());
        }
        else
        {
            Colour(paper, terminal.Out);
        }
    }

    private static void Colour(Paper paper, TextWriter output)
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        // The page is wrapped already; a second wrapping would tear it.
        console.Profile.Width = 4 * Math.Max(paper.Width, 1_000);
        foreach (var line in paper.Lines)
        {
            // Text is written as it is: unlike Markup it takes no bracket for a command.
            foreach (var ink in Joined(line))
            {
                console.Write(new Text(ink.Text, StyleOf(ink.Tone)));
            }

            output.Write('\n');
        }
    }

    /// <summary>Words of one tone with the blanks between them in one piece, or every word would carry its own escape codes.</summary>
    private static List<Ink> Joined(IReadOnlyList<Ink> line)
    {
        var joined = new List<Ink>();
        foreach (var ink in line)
        {
            if (joined is [.., var last] && (last.Tone == ink.Tone || string.IsNullOrWhiteSpace(ink.Text)))
            {
                joined[^1] = last with { Text = last.Text + ink.Text };
            }
            else
            {
                joined.Add(string.IsNullOrWhiteSpace(ink.Text) ? ink with { Tone = Tone.Plain } : ink);
            }
        }

        return joined;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Title => new(decoration: Decoration.Bold),
        Tone.Label => new(Color.Teal),
        Tone.Quote => new(Color.Aqua),
        Tone.Faint => new(Color.Grey),
        Tone.Good => new(Color.Green, decoration: Decoration.Bold),
        Tone.Caution => new(Color.Olive),
        _ => Style.Plain,
    };
}

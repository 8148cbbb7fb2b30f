using System.Text.RegularExpressions;

namespace SfOAuth.Intake;

/// <summary>Takes a command apart as a shell does: bash and zsh, PowerShell's line ends, and cmd.exe with its carets.</summary>
internal sealed partial class ShellWords
{
    /// <summary>Longer commands are not typed by people.</summary>
    private const int Longest = 100_000;

    /// <summary>So much of the first line is looked at to tell cmd.exe from other shells.</summary>
    private const int LongestLine = 4_000;

    private readonly string text;
    private readonly int stop;
    private readonly bool hasCarets;
    private readonly List<Piece> words = [];
    private readonly PieceBuilder word = new();
    private int at;

    private ShellWords(string text, int start)
    {
        this.text = text;
        at = start;
        stop = (int)Math.Min(text.Length, start + (long)Longest);
        hasCarets = HasCarets(text.AsSpan(start, Math.Min(LongestLine, stop - start)));
    }

    private static bool HasCarets(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        return line.IndexOf("^\"") >= 0 || line.TrimEnd().EndsWith('^');
    }

    /// <summary>The words of the command that begins here, and the end of the command.</summary>
    public static (IReadOnlyList<Piece> Words, int End) Read(string text, int start)
    {
        var shell = new ShellWords(text, start);
        while (shell.at < shell.stop && shell.Step())
        {
        }

        shell.Close();
        return (shell.words, shell.at);
    }

    /// <summary>Reads one character or one quoted stretch; false at the end of the command.</summary>
    private bool Step()
    {
        var letter = text[at];
        if (letter is '\\' or '`' or '^' && Continues(at + 1) is { } next)
        {
            Close();
            at = next;
            return true;
        }

        switch (letter)
        {
            case '\r' or '\n':
                return NextLine();
            case ' ' or '\t':
                Close();
                at++;
                return true;
            case '|' or ';' or '>' when word.IsEmpty:
            case '&' when word.IsEmpty && at + 1 < stop && text[at + 1] is '&':
                at = EndOfLine(at);
                return false;
            default:
                Take(letter);
                return true;
        }
    }

    private void Take(char letter)
    {
        if (letter is '\'' or '"')
        {
            Quoted(letter, at + 1, isAnsi: false);
        }
        else if (letter is '$' && at + 1 < stop && text[at + 1] is '\'')
        {
            Quoted('\'', at + 2, isAnsi: true);
        }
        else if (letter is '\\' or '^' && at + 1 < stop && (letter is '\\' ? !char.IsLetterOrDigit(text[at + 1]) : hasCarets))
        {
            // cmd.exe takes the caret away and leaves a quote that curl itself reads.
            at++;
            if (letter is '\\' || text[at] is not '"')
            {
                word.Add(text[at], at);
                at++;
            }
        }
        else
        {
            word.Add(letter, at++);
        }
    }

    private void Quoted(char quote, int from, bool isAnsi)
    {
        if (EndOfQuote(quote, from, isAnsi) is not { } end)
        {
            // A quote that never ends is a slip or a torn paste: it is not allowed to swallow what comes below.
            word.Add(quote, at++);
            return;
        }

        word.IsOpen = true;
        for (at = from; at < end;)
        {
            at = Letter(quote, isAnsi);
        }

        at = end + 1;
    }

    private int Letter(char quote, bool isAnsi)
    {
        var escapes = quote is '"' || isAnsi;
        if (escapes && text[at] is '\\' && at + 1 < stop)
        {
            return Escaped(isAnsi);
        }

        if (hasCarets && text[at] is '^' && text[at + 1] is '%' or '&' or '^' or '<' or '>' or '|')
        {
            word.Add(text[at + 1], at);
            return at + 2;
        }

        if (!(hasCarets && text[at] is '^'))
        {
            word.Add(text[at], at);
        }

        return at + 1;
    }

    private int Escaped(bool isAnsi)
    {
        var letter = text[at + 1];
        if (Continues(at + 1) is { } next && !isAnsi)
        {
            return next;
        }

        if (isAnsi && letter is 'u' && at + 6 <= stop && int.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
        {
            word.Add((char)code, at);
            return at + 6;
        }

        if (isAnsi || letter is '"' or '\\' or '$' or '`')
        {
            word.Add(isAnsi && letter is 'n' ? '\n' : isAnsi && letter is 'r' ? '\r' : isAnsi && letter is 't' ? '\t' : letter, at);
            return at + 2;
        }

        word.Add('\\', at);
        return at + 1;
    }

    private int? EndOfQuote(char quote, int from, bool isAnsi)
    {
        for (var i = from; i < stop; i++)
        {
            if (text[i] is '\\' && (quote is '"' || isAnsi))
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The command goes on in the next line: the sign for it is the last one of this line.</summary>
    private int? Continues(int from)
    {
        var i = from;
        while (i < stop && text[i] is ' ' or '\t' or '\r')
        {
            i++;
        }

        return i < stop && text[i] is '\n' ? i + 1 : null;
    }

    // The signs at the line ends get lost when a command is copied; a line that begins with an option still belongs to it.
    private bool NextLine()
    {
        Close();
        var end = text.IndexOf('\n', at, stop - at);
        if (end >= 0 && Option().Match(text, end + 1, Math.Min(60, stop - end - 1)) is { Success: true })
        {
            at = end + 1;
            return true;
        }

        return false;
    }

    private int EndOfLine(int from) => text.IndexOf('\n', from, stop - from) is >= 0 and var end ? end : stop;

    private void Close()
    {
        if (!word.IsEmpty)
        {
            words.Add(word.Take(at));
        }
    }

    [GeneratedRegex(@"\G[ \t]{0,20}(?:-[dHXFuG]|--(?:data|header|request|form|url|user|json|location)[a-z-]*)[ \t='""]", RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}

using System.CommandLine;
using System.Text;

namespace SfOAuth.Cli;

/// <summary>The manual page, from the commands themselves: what <c>--help</c> says, in one place and in the mark-up of man.</summary>
public static class ManPage
{
    private const string Opening = ".\\\" Written by `dotnet run dev.cs -- docs` from the code: edit the code.\n.TH SFOAUTH 1 \"\" \"sfoauth {0}\" \"User Commands\"\n";

    /// <summary>The page of this version.</summary>
    public static string Write()
    {
        using var nowhere = new StringWriter();
        var root = CommandLine.Root(new Terminal(nowhere, nowhere));
        var version = typeof(ManPage).Assembly.GetName().Version?.ToString(3) ?? "";
        var page = new StringBuilder(Opening.Replace("{0}", version, StringComparison.Ordinal));
        var purpose = root.Description ?? "";
        var end = purpose.IndexOf('.', StringComparison.Ordinal);
        page.Append($".SH NAME\nsfoauth \\- {Text(char.ToLowerInvariant(purpose[0]) + purpose[1..end])}\n");
        page.Append(".SH SYNOPSIS\n.B sfoauth\n.I COMMAND\n[\\fIOPTION\\fR ...] [\\fIARGUMENT\\fR ...]\n");
        page.Append($".SH DESCRIPTION\n{Line(purpose)}");
        page.Append(".SH COMMANDS\n");
        foreach (var command in root.Subcommands.Where(command => !command.Hidden))
        {
            Command(page, command, "sfoauth");
        }

        page.Append(".SH EXIT STATUS\n");
        foreach (var (code, meaning) in Examples.Codes)
        {
            page.Append($".TP\n.B {code}\n{Line(meaning)}");
        }

        Shown(page.Append(".SH EXAMPLES\n"), Examples.Of(root));
        return page.Append(".SH FILES\nWith \\fBNO_COLOR\\fR set, no colours are used. The guides are in the folder \\fIdocs\\fR of the source: the catalogue of causes, every answer, the emulator, the probe, rule files.\n").ToString();
    }

    private static void Command(StringBuilder page, Command command, string path)
    {
        var name = $"{path} {command.Name}";
        page.Append($".SS {Text(name)}{string.Concat(command.Arguments.Where(argument => !argument.Hidden).Select(argument => $" [\\fI{Text(argument.HelpName ?? argument.Name)}\\fR]"))}\n{Line(command.Description)}");
        foreach (var argument in command.Arguments.Where(argument => argument is { Hidden: false, Description.Length: > 0 }))
        {
            page.Append($".TP\n\\fI{Text(argument.HelpName ?? argument.Name)}\\fR\n{Line(argument.Description)}");
        }

        foreach (var option in command.Options.Where(option => !option.Hidden).OrderBy(option => option.Name, StringComparer.Ordinal))
        {
            var spellings = string.Join(", ", option.Aliases.Append(option.Name).Distinct().OrderBy(spelling => spelling.Length).ThenBy(spelling => spelling, StringComparer.Ordinal).Select(spelling => $"\\fB{Text(spelling)}\\fR"));
            page.Append($".TP\n{spellings}{(option.HelpName is { Length: > 0 } value ? $" \\fI{Text(value)}\\fR" : "")}\n{Line(option.Description)}");
        }

        Shown(page, Examples.Of(command));
        foreach (var inner in command.Subcommands.Where(inner => !inner.Hidden))
        {
            Command(page, inner, name);
        }
    }

    private static void Shown(StringBuilder page, IEnumerable<string> examples)
    {
        var lines = examples.ToList();
        page.Append(lines.Count > 0 ? $".PP\n.nf\n{string.Concat(lines.Select(line => Line("  " + line)))}.fi\n" : "");
    }

    private static string Line(string? words) => string.IsNullOrEmpty(words) ? "" : Text(words) + "\n";

    /// <summary>A backslash would begin an order, a dash would be a hyphen, and a dot or an apostrophe at the beginning of a line would be an order.</summary>
    private static string Text(string words)
    {
        var escaped = words.ReplaceLineEndings(" ").Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? "\\&" + escaped : escaped;
    }
}

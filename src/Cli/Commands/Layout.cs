using System.CommandLine;

namespace SfOAuth.Cli;

/// <summary>The options that decide how an answer looks; every command has them.</summary>
internal sealed class Layout
{
    private const int Widest = 100;
    private const int Usual = 80;
    private const int Narrowest = 40;
    private const string Text = "text";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Page = "html";
    private const string Formats = $"{Text}|{Json}|{Markdown}";

    private readonly Option<string> format = new("--format") { Description = "text for people, json for programs, markdown for tickets", HelpName = Formats, DefaultValueFactory = _ => Text };
    private readonly Option<bool> plain = new("--plain") { Description = "No colours, also on a terminal" };
    private readonly Option<int?> width = new("--width") { Description = $"Columns of the text, {Narrowest} to 400 (default: the terminal's, at most {Widest})", HelpName = "N" };

    public Layout(Command command, bool hasHtml = false)
    {
        format.AcceptOnlyFromAmong(hasHtml ? [Text, Json, Markdown, Page] : [Text, Json, Markdown]);
        if (hasHtml)
        {
            format.HelpName = $"{Formats}|{Page}";
            format.Description += ", html for a page of its own";
        }

        width.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !(int.TryParse(given, out var columns) && columns is >= Narrowest and <= 400))
            {
                result.AddError($"--width takes a number from {Narrowest} to 400.");
            }
        });
        command.Options.Add(format);
        command.Options.Add(plain);
        command.Options.Add(width);
    }

    /// <summary>True when no colours and nothing that moves is wanted.</summary>
    public bool IsPlain(ParseResult line) => line.GetValue(plain);

    /// <summary>True when a page is wanted.</summary>
    public bool IsHtml(ParseResult line) => line.GetValue(format) is Page;

    /// <summary>True when a program is listening.</summary>
    public bool IsJson(ParseResult line) => line.GetValue(format) is Json;

    /// <summary>Prints an answer in the clothes asked for.</summary>
    public void Print(ParseResult line, Terminal terminal, Func<string> json, Func<string> markdown, Action<Paper> text)
    {
        switch (line.GetValue(format))
        {
            case Json:
                terminal.Out.Write(json() + "\n");
                break;
            case Markdown:
                terminal.Out.Write(markdown());
                break;
            default:
                var paper = new Paper(line.GetValue(width) ?? Math.Clamp(terminal.Width ?? Usual, Narrowest, Widest));
                text(paper);
                Printer.Print(paper, terminal, line.GetValue(plain));
                break;
        }
    }
}

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

    private readonly Option<string> format;
    private readonly Option<bool> plain = new("--plain") { Description = "No colours, also on a terminal" };
    private readonly Option<int?> width = new("--width") { Description = $"Columns of the text, {Narrowest} to 400 (default: the terminal's, at most {Widest})", HelpName = "N" };

    /// <param name="more">Further formats that this command alone has, with what they are for.</param>
    public Layout(Command command, params (string Name, string For)[] more)
    {
        string[] names = [Text, Json, Markdown, .. more.Select(one => one.Name)];
        format = new("--format") { Description = string.Concat(["text for people, json for programs, markdown for tickets", .. more.Select(one => $", {one.Name} for {one.For}")]), HelpName = string.Join('|', names), DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(names);
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
    public bool IsHtml(ParseResult line) => line.GetValue(format) is "html";

    /// <summary>True when a program is listening.</summary>
    public bool IsJson(ParseResult line) => line.GetValue(format) is Json;

    /// <summary>The format asked for.</summary>
    public string FormatOf(ParseResult line) => line.GetValue(format) ?? Text;

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
                PrintText(line, terminal, text);
                break;
        }
    }

    /// <summary>Prints a page for people, whatever format is asked for.</summary>
    public void PrintText(ParseResult line, Terminal terminal, Action<Paper> text)
    {
        var paper = new Paper(line.GetValue(width) ?? Math.Clamp(terminal.Width ?? Usual, Narrowest, Widest));
        text(paper);
        Printer.Print(paper, terminal, line.GetValue(plain));
    }
}

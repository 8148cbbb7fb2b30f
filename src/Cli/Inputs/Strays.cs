using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace SfOAuth.Cli;

/// <summary>Misspelt options: the parser would take them for words of the error.</summary>
internal static partial class Strays
{
    /// <summary>Says which option does not exist; null where all do. What follows a lone <c>--</c> is meant as words.</summary>
    public static string? In(ParseResult line) =>
        line.Tokens.TakeWhile(token => token.Type is not TokenType.DoubleDash).FirstOrDefault(token => token.Type is TokenType.Argument && Option().IsMatch(token.Value)) is { } stray
            ? $"There is no option {Name(stray.Value)}. --help lists them; words that begin with a dash go behind a lone --."
            : null;

    private static string Name(string stray) =>
        stray.Split('=')[0] is var name && Word().IsMatch(name) ? name : "like the one given";

    [GeneratedRegex("^--?[A-Za-z][A-Za-z-]*(=.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    [GeneratedRegex("^--?[a-z-]{1,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

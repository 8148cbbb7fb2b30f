using System.Text.RegularExpressions;
using SfOAuth.Intake;

namespace SfOAuth.Cli;

/// <summary>Words of the command line as they may be repeated in a complaint: somebody may have pasted a token where a name belongs.</summary>
internal static partial class Echo
{
    private const int Longest = 200;

    /// <summary>The name of a file or word, secrets hidden; null where it looks too much like a secret to be repeated at all.</summary>
    public static string? Of(string given) =>
        Odd().IsMatch(given) ? null : Printable.Of(string.Concat(Door.OpenText("text", given).Excerpts.Select(excerpt => excerpt.Text)), Longest);

    /// <summary>A complaint of the parser, which quotes what it was given.</summary>
    public static string InMessage(string message, IEnumerable<string> given) =>
        Printable.Of(given.Where(word => word.Length > 0 && !Plain().IsMatch(word)).Aggregate(message, (told, word) => told.Replace($"'{word}'", "'…'", StringComparison.Ordinal)));

    /// <summary>Signs that passwords are made of, and long runs in which letters and digits are mixed.</summary>
    [GeneratedRegex(@"[!#$%&*+=^~<>|]|(?=[A-Za-z]*[0-9])(?=[0-9]*[A-Za-z])[A-Za-z0-9]{16,}", RegexOptions.CultureInvariant)]
    private static partial Regex Odd();

    /// <summary>What a person means for a command, an option or a format.</summary>
    [GeneratedRegex("^-{0,2}[a-z][a-z_-]{0,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}

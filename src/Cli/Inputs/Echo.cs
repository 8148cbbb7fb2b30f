using System.Text.RegularExpressions;
using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>Words of the command line as they may be repeated: somebody may have pasted a token where a name belongs.</summary>
internal static partial class Echo
{
    private const int Longest = 200;

    /// <summary>A name in a complaint; null where it looks too much like a secret to be repeated at all.</summary>
    public static string? Of(string given) => Suspicion.Of(given) ? null : Printable.Of(given, Longest);

    /// <summary>The path of a file that is there, what is shaped like a secret hidden in it.</summary>
    public static string OfFile(string path) => FileNames.Shown(path);

    /// <summary>A complaint of the parser, which quotes what it was given.</summary>
    public static string InMessage(string message, IEnumerable<string> given) =>
        Printable.Of(given.Where(word => word.Length > 0 && !Plain().IsMatch(word)).Aggregate(message, (told, word) => told.Replace($"'{word}'", "'…'", StringComparison.Ordinal)));

    /// <summary>What a person means for a command, an option or a format.</summary>
    [GeneratedRegex("^-{0,2}[a-z][a-z_-]{0,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}

using System.Text.RegularExpressions;
using SfOAuth.Intake;

namespace SfOAuth.Actions;

/// <summary>Words that stand where a name belongs and look like a secret: somebody pasted the wrong thing.</summary>
public static partial class Suspicion
{
    /// <summary>True when the words had better not be repeated.</summary>
    public static bool Of(string words) => !Door.OpenText("text", words).Masked.IsEmpty || Odd().IsMatch(words);

    /// <summary>True when a name, of a user or an app, is none. Mail addresses and names of several words may hold any sign.</summary>
    public static bool OfName(string name) =>
        !Door.OpenText("text", name).Masked.IsEmpty || (!name.Contains(' ', StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal) && Odd().IsMatch(name))
        || name.Contains("PRIVATE KEY", StringComparison.Ordinal);

    /// <summary>Signs that passwords are made of, and long runs in which letters and digits are mixed.</summary>
    [GeneratedRegex(@"[!#$%&*+=^~<>|]|(?=[A-Za-z]*[0-9])(?=[0-9]*[A-Za-z])[A-Za-z0-9]{16,}", RegexOptions.CultureInvariant)]
    private static partial Regex Odd();
}

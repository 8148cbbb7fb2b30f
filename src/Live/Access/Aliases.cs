namespace SfOAuth.Live;

/// <summary>What an alias may look like: it goes into the command lines of other programs.</summary>
public static class Aliases
{
    private const int Longest = 120;

    /// <summary>The alias under which a login in the environment is opened.</summary>
    public const string Environment = "env";

    public static bool IsOne(string text) =>
        text.Length is > 0 and <= Longest && text[0] is not ('-' or '.') && text.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '@' or '+' or '-');

    /// <summary>What to say of words that are none; they are not repeated.</summary>
    internal const string NotOne = "That is no alias and no user name: letters, digits and . _ @ + - only. sfoauth org list shows those that exist.";
}

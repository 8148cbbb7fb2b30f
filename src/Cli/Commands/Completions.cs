using SfOAuth.Actions;

namespace SfOAuth.Cli;

/// <summary>What a shell may offer while a word is being typed.</summary>
internal static class Completions
{
    /// <summary>Names of facts, and behind the equals sign the values of the one that is named.</summary>
    public static IEnumerable<string> OfFact(string word)
    {
        var cut = word.IndexOf('=', StringComparison.Ordinal);
        return cut < 0
            ? StatedFacts.Names().Select(name => name + "=")
            : StatedFacts.Choices(word[..cut]).Select(value => $"{word[..cut]}={value}");
    }
}

namespace SfOAuth.Intake;

/// <summary>Writes out phrases with choices: <c>(deployed|moved) to prod</c>.</summary>
internal static class Alternatives
{
    /// <summary>Every way to read the phrase; an empty choice leaves no double blank.</summary>
    public static IEnumerable<string> Of(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : phrase.IndexOf(')', open);
        if (close < 0 || !phrase.AsSpan(open, close - open).Contains('|'))
        {
            return [phrase];
        }

        return phrase[(open + 1)..close].Split('|').SelectMany(choice => Of(Joined(phrase[..open], choice, phrase[(close + 1)..])));
    }

    private static string Joined(string before, string choice, string after) =>
        choice.Length > 0 ? before + choice + after : before + (before.EndsWith(' ') || before.Length == 0 ? after.TrimStart(' ') : after);
}

using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>The words of tickets, logs and Setup screens, and what they mean. Grouped by what they speak about.</summary>
public static partial class Lexicon
{
    /// <summary>All rules.</summary>
    public static ImmutableArray<WordRule> Rules { get; } = [.. Incidents, .. Circumstances, .. Particulars, .. Places, .. Apps, .. People, .. Tokens, .. Machines];

    private static WordRule Means<T>(Setting<T> setting, T value, params ImmutableArray<string> phrases)
        where T : notnull => new([(setting, value)], [.. phrases.Select(phrase => new Wording(phrase))]);
}

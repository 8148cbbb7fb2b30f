using System.Collections.Frozen;

namespace SfOAuth.Intake;

/// <summary>Lines that tell of something else than the failure: what was tried, what another test answered.</summary>
internal static class Aside
{
    private const int LongestLabel = 40;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "tried", "also tried", "already tried", "attempts", "contrast", "other test", "other tests", "other attempt", "comparison", "compared with", "elsewhere", "workaround", "earlier", "previously", "before", "earlier error", "previous error", "former error")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the line of this place begins with such a label.</summary>
    public static bool Holds(string text, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var line = text.AsSpan(start, Math.Max(0, at - start));
        var colon = line[..Math.Min(line.Length, LongestLabel)].IndexOf(':');
        Span<char> label = stackalloc char[LongestLabel];
        line[..Math.Max(0, colon)].Replace(label, '_', ' ');
        return colon > 0 && Labels.Contains(label[..colon].Trim(" \t-*\""));
    }
}

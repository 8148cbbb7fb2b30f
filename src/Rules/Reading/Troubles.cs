using System.Globalization;

namespace SfOAuth.Rules;

/// <summary>What is wrong with rule files, in the order in which it stands there.</summary>
internal sealed class Troubles
{
    private const int Shown = 20;
    private readonly List<(string File, int Line, string Why)> found = [];

    public bool IsEmpty => found.Count == 0;

    public void Add(string file, int line, string why) => found.Add((file, line, why));

    /// <summary>One line for each: <c>acme.yaml:12: …</c>.</summary>
    public string Told()
    {
        var lines = found.OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line).Select(one => $"{one.File}:{one.Line.ToString(CultureInfo.InvariantCulture)}: {one.Why}").Distinct().ToList();
        return string.Join("\n", lines.Count <= Shown ? lines : lines.Take(Shown).Append($"and {lines.Count - Shown} more."));
    }
}

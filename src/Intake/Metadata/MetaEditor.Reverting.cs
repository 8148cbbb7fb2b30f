using SfOAuth.Remedying;

namespace SfOAuth.Intake;

/// <summary>Takes an edit back: what it added goes, what it replaced returns, everything else stays.</summary>
public static partial class MetaEditor
{
    /// <summary>What the element says; null where it is not there.</summary>
    public static string? ValueOf(string text, ElementEdit edit) =>
        Leaves(text, edit) is (_, [var first, ..] leaves) ? edit.Kind is EditKind.Add ? string.Join(", ", leaves.Select(leaf => leaf.Value)) : first.Value : null;

    /// <summary>Does the text say what the edit would make it say?</summary>
    public static bool Holds(string text, ElementEdit edit) =>
        Leaves(text, edit) is (_, [var first, ..] leaves) && edit.Kind switch
        {
            EditKind.Add => leaves.Exists(leaf => Same(leaf.Value, edit.Value)),
            EditKind.AddLine => Lines(first.Value).Any(line => line == edit.Value),
            EditKind.AddWord => Words(first.Value).Any(word => Same(word, edit.Value)),
            _ => Same(first.Value, edit.Value),
        };

    /// <summary>The text without the edit.</summary>
    /// <param name="former">What the element said before; null where it was not there.</param>
    public static string Revert(string text, ElementEdit edit, string? former) =>
        Leaves(text, edit) is not (var way, [_, ..] leaves) ? former is null ? text : Apply(text, edit with { Value = former, Kind = EditKind.Set })
        : edit.Kind switch
        {
            EditKind.Add => Without(text, leaves, edit),
            EditKind.AddLine => Replace(text, leaves[0], string.Join('\n', Lines(leaves[0].Value).Where(line => line != edit.Value))),
            EditKind.AddWord => Replace(text, leaves[0], string.Join(", ", Words(leaves[0].Value).Where(word => !Same(word, edit.Value)))),
            _ when former is not null => Apply(text, edit with { Value = former }),
            _ => Remove(text, Lonely(way, leaves[0])),
        };

    /// <summary>Do two values mean the same? Blanks in base64 and capital letters in words do not count.</summary>
    public static bool Same(string one, string other) =>
        string.Concat(one.Where(letter => !char.IsWhiteSpace(letter))).Equals(string.Concat(other.Where(letter => !char.IsWhiteSpace(letter))), StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a repeated element an empty one takes all away, where leaving it out changes nothing.</summary>
    private static string Without(string text, List<MetaElement> leaves, ElementEdit edit) =>
        leaves.Find(leaf => Same(leaf.Value, edit.Value)) is not { } added ? text
        : leaves.Count == 1 ? Replace(text, added, "")
        : Remove(text, added);

    /// <summary>The elements on the way down, and those of the last name.</summary>
    private static (List<MetaElement> Way, List<MetaElement> Leaves)? Leaves(string text, ElementEdit edit)
    {
        var way = new List<MetaElement>();
        var at = MetaXml.Read(text, _ => true).Root;
        foreach (var step in edit.Steps.SkipLast(1))
        {
            if (at is null)
            {
                return null;
            }

            way.Add(at);
            at = at.Find(step);
        }

        return at is null ? null : ([.. way, at], [.. at.FindAll(edit.Steps[^1])]);
    }

    /// <summary>An element that the edit had made around this one goes with it.</summary>
    private static MetaElement Lonely(List<MetaElement> way, MetaElement leaf)
    {
        for (var at = way.Count - 1; at > 0 && way[at].Children.Count == 1; at--)
        {
            leaf = way[at];
        }

        return leaf;
    }

    private static string Remove(string text, MetaElement element)
    {
        var line = element.Start == 0 ? 0 : text.LastIndexOf('\n', element.Start - 1);
        var from = line >= 0 && text.AsSpan(line, element.Start - line).IsWhiteSpace() ? line : element.Start;
        return Splice(text, from, element.End, "");
    }

    private static IEnumerable<string> Lines(string value) => value.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private static string[] Words(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

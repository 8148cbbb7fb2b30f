using System.Security;
using SfOAuth.Remedying;

namespace SfOAuth.Intake;

/// <summary>Changes a metadata file by as few letters as it takes: order, indentation and line ends stay as they are, nothing is taken out.</summary>
public static partial class MetaEditor
{
    private const string Step = "    ";

    /// <summary>The text with the edit in it; the same text where the value is there already.</summary>
    public static string Apply(string text, ElementEdit edit)
    {
        var root = MetaXml.Read(text, _ => true).Root;
        return root is null || !root.IsClosed ? text : Descend(text, root, edit, [.. edit.Steps]);
    }

    private static string Descend(string text, MetaElement parent, ElementEdit edit, ReadOnlySpan<string> path)
    {
        var name = path[0];
        var existing = parent.Children.Where(child => child.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (path.Length > 1)
        {
            return existing is [{ IsNil: false } found, ..]
                ? Descend(text, found, edit, path[1..])
                : Insert(text, parent, name, Nested(path[1..], edit.Value, IndentOf(text, parent) + Step + Step, NewLine(text, parent.ValueStart)));
        }

        return existing.Count == 0 ? Insert(text, parent, name, Escape(edit.Value)) : Leaf(text, parent, existing, edit, name);
    }

    private static string Leaf(string text, MetaElement parent, List<MetaElement> existing, ElementEdit edit, string name) => edit.Kind switch
    {
        EditKind.Add when existing.Exists(one => one.Value == edit.Value) => text,
        EditKind.Add => Insert(text, parent, name, Escape(edit.Value), existing[^1]),
        EditKind.AddLine when existing[0].Value.Split('\n').Any(line => line.TrimEnd('\r') == edit.Value) => text,
        EditKind.AddLine when existing[0].Value.Length > 0 => Splice(text, existing[0].ValueEnd, existing[0].ValueEnd, NewLine(text, existing[0].ValueStart) + Escape(edit.Value)),
        EditKind.AddWord when existing[0].Value.Split(',').Any(word => word.Trim().Equals(edit.Value, StringComparison.OrdinalIgnoreCase)) => text,
        EditKind.AddWord when existing[0].Value.Length > 0 => Splice(text, existing[0].ValueEnd, existing[0].ValueEnd, ", " + Escape(edit.Value)),
        _ when existing[0].Value == edit.Value && !existing[0].IsNil => text,
        _ => Replace(text, existing[0], edit.Value),
    };

    private static string Replace(string text, MetaElement element, string value) =>
        element.ValueEnd > element.ValueStart || (!element.IsNil && element.End > element.ValueEnd)
            ? Splice(text, element.ValueStart, element.ValueEnd, Escape(value))
            : Splice(text, element.Start, element.End, $"<{element.Name}>{Escape(value)}</{element.Name}>");

    /// <summary>Salesforce writes children in the order of the alphabet; so does this, behind the last one that comes before.</summary>
    private static string Insert(string text, MetaElement parent, string name, string content, MetaElement? after = null)
    {
        var indent = parent.Children is [var first, ..] ? IndentOf(text, first) : IndentOf(text, parent) + Step;
        var element = $"{indent}<{name}>{content}</{name}>";
        after ??= parent.Children.LastOrDefault(child => string.CompareOrdinal(child.Name, name) < 0);
        if (after is not null)
        {
            return Splice(text, after.End, after.End, NewLine(text, after.End) + element);
        }

        var newLine = NewLine(text, parent.ValueStart);
        return parent.ValueEnd == parent.End
            ? Splice(text, parent.Start, parent.End, $"<{parent.Name}>{newLine}{element}{newLine}{IndentOf(text, parent)}</{parent.Name}>")
            : Splice(text, parent.ValueStart, parent.ValueStart, newLine + element + (parent.Children.Count == 0 ? newLine + IndentOf(text, parent) : ""));
    }

    private static string Nested(ReadOnlySpan<string> path, string value, string indent, string newLine) =>
        path.Length == 0 ? Escape(value)
        : $"{newLine}{indent}<{path[0]}>{Nested(path[1..], value, indent + Step, newLine)}</{path[0]}>{newLine}{indent[..^Step.Length]}";

    private static string IndentOf(string text, MetaElement element)
    {
        var line = element.Start == 0 ? 0 : text.LastIndexOf('\n', element.Start - 1) + 1;
        var blanks = text[line..element.Start];
        return blanks.All(char.IsWhiteSpace) ? blanks : "";
    }

    /// <summary>As the line ends that the change is made in: some files mix both kinds.</summary>
    private static string NewLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.LastIndexOf('\n', Math.Max(0, Math.Min(at, text.Length) - 1)) : end;
        return end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
    }

    private static string Splice(string text, int from, int to, string with) => string.Concat(text.AsSpan(0, from), with, text.AsSpan(to));

    private static string Escape(string value) => SecurityElement.Escape(value)!.Replace("&apos;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal);
}

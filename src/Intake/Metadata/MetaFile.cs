using System.Buffers;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>One file of metadata.</summary>
/// <param name="Kind">Its type, after its root element.</param>
/// <param name="Name">The component's name, after its file name.</param>
/// <param name="Home">The project or package the file belongs to: files of one home describe one org.</param>
public sealed record MetaFile(MetaKind Kind, string Name, string Home, MetaElement Root, Document Document)
{
    private const string Namespace = "http://soap.sforce.com/2006/04/metadata";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" >/\t\r\n");

    /// <summary>What is wrong with it, as the end of a sentence that begins with its name; empty where nothing is.</summary>
    public string Problem { get; init; } = "";

    /// <summary>The whole text, secrets masked.</summary>
    public Excerpt Text => Document.Excerpts[0];

    /// <summary>Reads a document; null where it is not metadata of a type that is used here.</summary>
    public static MetaFile? Of(Document document)
    {
        if (document.Excerpts is not [var excerpt, ..] || !Looks(document.Name, excerpt.Text))
        {
            return null;
        }

        var root = "";
        var xml = MetaXml.Read(excerpt.Text, child => MetaKind.Keeps(root.Length > 0 ? root : root = RootOf(excerpt.Text), child));
        return xml.Root is { } found && MetaKind.OfRoot(found.Name) is { } kind
            ? new(kind, MetaKind.NameOf(document.Name), HomeOf(document.Name), found, document) { Problem = Shortened(document, xml.Problem) }
            : null;
    }

    /// <summary>Is this metadata at all, also of a type that is not used here? Its words are no one's statements.</summary>
    public static bool Looks(string name, string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 2_000)).TrimStart().TrimStart('\uFEFF');
        var isNamed = MetaKind.IsWanted(name);
        return (start.StartsWith("<", StringComparison.Ordinal) || isNamed)
            && (start.Contains(Namespace, StringComparison.Ordinal) || (isNamed && MetaKind.OfRoot(RootOf(text)) is not null));
    }

    /// <summary>Why a file that looks like metadata could not be used; null where it could, or where it is nothing of ours.</summary>
    public static string? Trouble(Document document) =>
        document.Excerpts is [var excerpt, ..] && Looks(document.Name, excerpt.Text)
            && MetaXml.Read(excerpt.Text, _ => false) is { Root: null, Problem: { Length: > 0 } problem } ? problem : null;

    /// <summary>The place of an element: its name, value and closing tag, cut where it is long.</summary>
    public Slice Cut(MetaElement element) =>
        Text.Cut(element.Start, Math.Min(160, Math.Max(element.End, element.ValueStart) - element.Start));

    private static string Shortened(Document document, string problem) =>
        document.IsWhole || problem.Length > 0 ? problem : "is too large to be read whole; I used its beginning";

    private static string RootOf(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] is '!' or '?')
            {
                continue;
            }

            var end = text.AsSpan(at + 1).IndexOfAny(NameEnds);
            var name = end < 0 ? text[(at + 1)..] : text.Substring(at + 1, end);
            return name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        }

        return "";
    }

    /// <summary>Above the folder of the type; in source format above the package directory as well.</summary>
    private static string HomeOf(string path)
    {
        var parts = path.Replace('\\', '/').Replace("!/", "/", StringComparison.Ordinal).Split('/').SkipLast(1).ToList();
        var folder = parts.FindLastIndex(part => MetaKind.All.Any(kind => kind.Folder.Equals(part, StringComparison.OrdinalIgnoreCase)));
        parts = folder >= 0 ? parts[..folder] : parts;
        return parts is [.. var above, _, var main, "default"] && main is "main" ? string.Join('/', above) : string.Join('/', parts);
    }
}

using System.Globalization;
using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>A component as somebody sent it. An element that nobody asked about is refused, as the API refuses it.</summary>
internal sealed class MetadataXml(XElement root)
{
    public static readonly XNamespace Space = SoapReplies.Metadata;

    private static readonly XName Nil = XName.Get("nil", "http://www.w3.org/2001/XMLSchema-instance");
    private readonly HashSet<string> asked = new(StringComparer.Ordinal) { "fullName" };

    /// <summary>The text of an element; null when it is missing, or said to be nil.</summary>
    public string? Text(string path)
    {
        asked.Add(path.Split('/')[0]);
        var at = root;
        foreach (var step in path.Split('/'))
        {
            at = at?.Elements().FirstOrDefault(one => one.Name.LocalName == step);
        }

        return at is null || at.Attribute(Nil) is { Value: "true" } ? null : at.Value.Trim();
    }

    /// <summary>Sent whole, with the label that it must have: what may be missing and is missing is then taken away.</summary>
    public bool IsWhole => Text("label") is not null;

    public bool? Flag(string path) => Text(path) switch
    {
        null => null,
        "true" or "1" => true,
        "false" or "0" => false,
        var other => throw new MetadataException($"{path}: '{other}' is not a valid value for the type xsd:boolean"),
    };

    public int? Number(string path) => Text(path) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new MetadataException($"{path}: '{text}' is not a valid value for the type xsd:int");

    /// <summary>All values of a repeated element; null when there is none.</summary>
    public IReadOnlyList<string>? All(string name)
    {
        var nodes = Nodes(name);
        return nodes.Count == 0 ? null : [.. nodes.Select(node => node.Value.Trim()).Where(value => value.Length > 0)];
    }

    public IReadOnlyList<XElement> Nodes(string path)
    {
        asked.Add(path.Split('/')[0]);
        var at = path.Split('/')[..^1].Aggregate(root, (XElement? from, string step) => from?.Elements().FirstOrDefault(one => one.Name.LocalName == step));
        return [.. at?.Elements().Where(one => one.Name.LocalName == path.Split('/')[^1]) ?? []];
    }

    /// <summary>Elements that the type has and the emulator does not keep.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            asked.Add(name);
        }
    }

    /// <summary>Refuses what is left over.</summary>
    public void RefuseOthers(string type)
    {
        if (root.Elements().FirstOrDefault(one => !asked.Contains(one.Name.LocalName)) is { } unknown)
        {
            throw new MetadataException($"Element {{{SoapReplies.Metadata}}}{unknown.Name.LocalName} invalid at this location in type {type}");
        }
    }

    public static string Child(XElement node, string name) => node.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value.Trim() ?? "";
}

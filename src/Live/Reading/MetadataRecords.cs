using System.Collections.Immutable;
using System.Security;
using System.Xml;
using System.Xml.Linq;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>readMetadata: its call, and its records as the files they would be in a project.</summary>
internal static class MetadataRecords
{
    private static readonly XNamespace Namespace = "http://soap.sforce.com/2006/04/metadata";
    private static readonly XName TypeOf = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");
    private static readonly XName NilOf = XName.Get("nil", "http://www.w3.org/2001/XMLSchema-instance");
    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static string Call(string type, IEnumerable<string> names) =>
        $"<readMetadata><type>{type}</type>{string.Concat(names.Select(name => $"<fullNames>{SecurityElement.Escape(name)}</fullNames>"))}</readMetadata>";

    /// <summary>The records of an envelope. One that the reader may not see comes back as nil, and is left out.</summary>
    public static ImmutableArray<(string Path, string Text)> Files(string envelope)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(envelope), Careful);
            return [.. XElement.Load(reader).Descendants().Where(element => element.Name.LocalName == "records" && element.Attribute(NilOf) is null).Select(File).OfType<(string, string)>()];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static (string Path, string Text)? File(XElement record)
    {
        var type = record.Attribute(TypeOf)?.Value.Split(':')[^1] ?? "";
        var name = record.Elements().FirstOrDefault(element => element.Name.LocalName == "fullName")?.Value.Trim() ?? "";
        if (MetaKind.OfRoot(type) is not { } kind || name.Length == 0)
        {
            return null;
        }

        var root = new XElement(Namespace + kind.Root, record.Elements().Where(element => element.Name.LocalName != "fullName").Select(Plain));
        return ($"org/{kind.Folder}/{Uri.EscapeDataString(name)}.{kind.Suffix}-meta.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root}\n");
    }

    private static XElement Plain(XElement element) =>
        new(Namespace + element.Name.LocalName, element.Attribute(NilOf), element.HasElements ? element.Elements().Select(Plain) : element.Value);
}

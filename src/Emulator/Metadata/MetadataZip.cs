using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>Components in a zip, as retrieve gives and deploy takes them.</summary>
internal static class MetadataZip
{
    private const int MostFiles = 10_000;
    private const long LargestFile = 5_000_000;

    /// <summary>The components asked for. A name that is not there is told, not missed in silence.</summary>
    public static (byte[] Zip, List<MetadataFile> Files, List<string> Missing) Pack(Store store, IEnumerable<(string Type, IReadOnlyList<string> Members)> wanted, string version)
    {
        var (files, missing) = (new List<MetadataFile>(), new List<string>());
        foreach (var (name, members) in wanted)
        {
            var types = MetadataTypes.Packaged(name).ToList();
            if (types.Count == 0)
            {
                missing.Add($"Unknown type name '{name}' specified in package.xml");
                continue;
            }

            files.AddRange(from type in types from one in type.Names(store) where members.Contains("*") || members.Contains(one) select new MetadataFile(type, one));
            missing.AddRange(members.Where(member => member != "*" && files.All(file => file.Type.PackageName != name || file.FullName != member)).Select(member => $"Entity of type '{name}' named '{member}' cannot be found"));
        }

        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            files.ForEach(file => Add(zip, $"unpackaged/{file.Path}", new XElement(MetadataXml.Space + file.Type.Name, file.Type.Write(store, file.FullName))));
            Add(zip, "unpackaged/package.xml", Manifest(files, version));
        }

        return (buffer.ToArray(), files, missing);
    }

    /// <summary>The components of a zip; null when it is none. Throws nothing a caller can cause.</summary>
    public static List<(string Path, XElement? Root)>? Unpack(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return zip.Entries.Count > MostFiles ? null
                : [.. zip.Entries.Where(entry => entry.Length is > 0 and <= LargestFile && !entry.FullName.EndsWith('/')).Select(entry => (WithoutRoot(entry.FullName), Read(entry)))];
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException)
        {
            return null;
        }
    }

    private static string WithoutRoot(string path) =>
        path.Split('/') is [_, .. { Length: > 0 } rest] && !MetadataTypes.All.Any(type => path.StartsWith(type.Folder + "/", StringComparison.Ordinal)) ? string.Join('/', rest) : path;

    private static XElement? Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SafeXml.Load(bytes.ToArray()) is { } document ? XElement.Load(new XmlNodeReader(document)) : null;
    }

    private static XElement Manifest(List<MetadataFile> files, string version) => new(MetadataXml.Space + "Package",
        files.GroupBy(file => file.Type.PackageName).Select(group => new XElement(MetadataXml.Space + "types",
            group.Select(file => new XElement(MetadataXml.Space + "members", file.FullName)), new XElement(MetadataXml.Space + "name", group.Key))),
        new XElement(MetadataXml.Space + "version", version));

    private static void Add(ZipArchive zip, string path, XElement root)
    {
        using var stream = zip.CreateEntry(path).Open();
        stream.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{root}\n"));
    }
}

/// <summary>A component and where it lies in a package.</summary>
internal sealed record MetadataFile(MetadataType Type, string FullName)
{
    public string Path => Type.PathOf(FullName);
}

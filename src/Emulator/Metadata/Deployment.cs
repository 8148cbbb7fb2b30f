using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>A deployment: everything in it is checked before anything is changed, and one bad component changes nothing.</summary>
internal sealed class Deployment
{
    private readonly List<Action> changes = [];

    private Deployment(string id, bool checkOnly) => (Id, CheckOnly) = (id, checkOnly);

    public string Id { get; }

    public bool CheckOnly { get; }

    public List<(string Path, MetadataType Type, string FullName)> Good { get; } = [];

    public List<(string Path, string Type, string FullName, string Problem)> Bad { get; } = [];

    public bool Succeeded => Bad.Count == 0;

    public static Deployment Run(Store store, string id, IEnumerable<(string Path, XElement? Root)> files, bool checkOnly)
    {
        var deployment = new Deployment(id, checkOnly);
        foreach (var (path, root) in files.Where(file => file.Path is not "package.xml" && !file.Path.StartsWith("destructiveChanges", StringComparison.Ordinal)))
        {
            deployment.Check(store, path, root);
        }

        if (deployment is { Succeeded: true, CheckOnly: false })
        {
            deployment.changes.ForEach(change => change());
        }

        return deployment;
    }

    private void Check(Store store, string path, XElement? root)
    {
        if (MetadataTypes.OfPath(path) is not var (type, fullName))
        {
            Bad.Add((path, "", path, "the emulator knows no type for this file"));
            return;
        }

        try
        {
            var good = Root(type, root);
            _ = type.Read(store, fullName, new(good));

            // Read again when it is made: two files of one app must not undo each other.
            changes.Add(() => type.Read(store, fullName, new(good))());
            Good.Add((path, type, fullName));
        }
        catch (MetadataException wrong)
        {
            Bad.Add((path, type.PackageName, fullName, wrong.Message));
        }
    }

    private static XElement Root(MetadataType type, XElement? root) =>
        root is null ? throw new MetadataException("Error parsing file: it is not well-formed XML")
        : root.Name.LocalName != type.Name ? throw new MetadataException($"Error parsing file: the root element is {root.Name.LocalName}, {type.Name} was expected")
        : root;
}

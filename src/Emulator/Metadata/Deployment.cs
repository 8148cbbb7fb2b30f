using System.Xml.Linq;

namespace SfOAuth.Emulation;

/// <summary>A deployment: everything in it is checked before anything is changed, and one bad component changes nothing.</summary>
internal sealed class Deployment
{
    private readonly List<Action> changes = [];

    private Deployment(string id, bool checkOnly) => (Id, CheckOnly) = (id, checkOnly);

    public string Id { get; }

    public bool CheckOnly { get; }

    public List<Deployed> Good { get; } = [];

    public List<(string Path, string Type, string FullName, string Problem)> Bad { get; } = [];

    public bool Succeeded => Bad.Count == 0;

    public static Deployment Run(Store store, string id, IEnumerable<(string Path, XElement? Root)> files, bool checkOnly)
    {
        var deployment = new Deployment(id, checkOnly);
        var (draft, components) = (store.Draft(), files.Where(file => file.Path is not "package.xml"));
        foreach (var (path, root) in components.OrderBy(file => MetadataTypes.OfPath(file.Path) is var (type, _) ? MetadataTypes.All.IndexOf(type) : -1))
        {
            deployment.Check(store, draft, path, root);
        }

        if (deployment is { Succeeded: true, CheckOnly: false })
        {
            deployment.changes.ForEach(change => change());
        }

        return deployment;
    }

    // Made in a draft at once: the next file may name what this one brings.
    private void Check(Store store, Store draft, string path, XElement? root)
    {
        if (path.StartsWith("destructiveChanges", StringComparison.Ordinal))
        {
            CheckDestruction(path, root);
            return;
        }

        if (MetadataTypes.OfPath(path) is not var (type, fullName))
        {
            Bad.Add((path, "", path, "the emulator knows no type for this file"));
            return;
        }

        try
        {
            var good = Root(type, root);
            var isNew = type.Write(draft, fullName) is null;
            type.Read(draft, fullName, new(good))();

            // Read again when it is made: two files of one app must not undo each other.
            changes.Add(() => type.Read(store, fullName, new(good))());
            Good.Add(new(path, type, fullName, isNew));
        }
        catch (MetadataException wrong)
        {
            Bad.Add((path, type.PackageName, fullName, wrong.Message));
        }
    }

    // Clients send an empty list along. One with something in it must not seem to have been carried out.
    private void CheckDestruction(string path, XElement? list)
    {
        if (list is null || list.Descendants().Any(one => one.Name.LocalName == "members"))
        {
            Bad.Add((path, "", path, "the emulator deletes nothing by deployment"));
        }
    }

    private static XElement Root(MetadataType type, XElement? root) =>
        root is null ? throw new MetadataException("Error parsing file: it is not well-formed XML")
        : root.Name.LocalName != type.Name ? throw new MetadataException($"Error parsing file: the root element is {root.Name.LocalName}, {type.Name} was expected")
        : root;
}

/// <summary>A component that is taken.</summary>
internal sealed record Deployed(string Path, MetadataType Type, string FullName, bool IsNew);

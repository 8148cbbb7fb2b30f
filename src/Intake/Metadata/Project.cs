using System.Collections.Immutable;
using SfOAuth.Knowledge;

namespace SfOAuth.Intake;

/// <summary>The metadata of one org: its apps, and the settings around them.</summary>
/// <param name="Home">Where it lies.</param>
/// <param name="Org">What settings files, profiles and permission sets declare.</param>
public sealed record Project(string Home, ImmutableArray<DeclaredApp> Apps, ImmutableArray<Fact> Org, ImmutableArray<MetaFile> Files)
{
    private const string Descriptor = "sfdx-project.json";

    /// <summary>What is wrong with files of it, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The projects among the documents, each with its own apps and settings; they are never mixed.</summary>
    public static ImmutableArray<Project> Of(IReadOnlyCollection<Document> documents)
    {
        var roots = documents.Select(document => document.Name.Replace('\\', '/')).Where(name => name == Descriptor || name.EndsWith("/" + Descriptor, StringComparison.Ordinal))
            .Select(name => name[..^Descriptor.Length].TrimEnd('/')).OrderByDescending(root => root.Length).ToList();
        var files = AtOnce.Map([.. documents], MetaFile.Of).OfType<MetaFile>().Select(file => file with { Home = roots.Find(root => IsUnder(file, root)) ?? file.Home }).ToList();
        var read = files.Select(file => file.Document.Name).ToHashSet(StringComparer.Ordinal);
        var broken = documents.Where(document => !read.Contains(document.Name)).Select(document => (document.Name, Trouble: MetaFile.Trouble(document))).Where(pair => pair.Trouble is not null).Select(pair => $"{pair.Name} {pair.Trouble}.").ToList();
        var projects = files.GroupBy(file => file.Home, StringComparer.Ordinal).OrderBy(home => home.Key, StringComparer.Ordinal).Select(home => Make(home.Key, [.. home.OrderBy(file => file.Document.Name, StringComparer.Ordinal)])).ToList();
        return projects.Count == 0 && broken.Count > 0 ? [new("", [], [], []) { Notes = [.. broken] }]
            : [.. projects.Select((project, at) => at == 0 ? project with { Notes = [.. broken, .. project.Notes] } : project)];
    }

    private static bool IsUnder(MetaFile file, string root) =>
        root.Length == 0 || file.Document.Name.Replace('\\', '/').StartsWith(root + "/", StringComparison.Ordinal);

    private static Project Make(string home, ImmutableArray<MetaFile> files)
    {
        var notes = files.Where(file => file.Problem.Length > 0).Select(file => $"{file.Document.Name} {file.Problem}.").ToList();
        var connected = files.Where(file => file.Kind.Root == MetaKind.ConnectedApp).GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase);
        var external = files.Where(IsExternal).GroupBy(OwnerOf, StringComparer.OrdinalIgnoreCase);
        var apps = new List<DeclaredApp>();
        foreach (var same in connected)
        {
            apps.AddRange(same.Select(file => DeclaredApp.Of(file.Name, [file])));
            if (same.Skip(1).Any())
            {
                notes.Add($"{same.Key} is declared more than once ({string.Join(", ", same.Select(file => file.Document.Name))}): each is judged by itself, since a deployment takes the one that comes last.");
            }
        }

        apps.AddRange(external.Select(family => DeclaredApp.Of(family.Key, [.. family.OrderBy(file => file.Kind.Root == MetaKind.ExternalClientApp ? 0 : 1).ThenBy(file => file.Document.Name, StringComparer.Ordinal)])));
        return new(home, [.. apps.OrderBy(app => app.Name, StringComparer.Ordinal)], [.. files.Where(file => !IsExternal(file) && file.Kind.Root != MetaKind.ConnectedApp).SelectMany(file => OrgReader.Read(file))], files) { Notes = [.. notes] };
    }

    private static bool IsExternal(MetaFile file) =>
        file.Kind.Root.StartsWith("ExtlClntApp", StringComparison.Ordinal) || file.Kind.Root == MetaKind.ExternalClientApp;

    /// <summary>The parts name their app in an element; hand-made file names follow no rule.</summary>
    private static string OwnerOf(MetaFile file) =>
        file.Kind.Root == MetaKind.ExternalClientApp ? file.Name
        : file.Root.Text("externalClientApplication") is { Length: > 0 } owner ? owner : file.Name;
}

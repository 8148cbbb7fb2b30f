using System.Collections.Immutable;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Intake;

/// <summary>
/// The app that a failure is about, among those that projects declare. Apps are never mixed: where nothing says which one
/// is meant, none is used, and the notes say so.
/// </summary>
/// <param name="Projects">The projects among the inputs.</param>
/// <param name="App">The app, or null.</param>
public sealed record AppChoice(ImmutableArray<Project> Projects, DeclaredApp? App)
{
    private const int Named = 8;

    /// <summary>No metadata among the inputs.</summary>
    public static AppChoice None { get; } = new([], null);

    /// <summary>Why it is this app, or what would tell; and what is wrong with the files.</summary>
    public ImmutableArray<string> Notes { get; private init; } = [];

    /// <summary>What its files, and those of its org, declare.</summary>
    public ImmutableArray<Fact> Facts => App is null ? Common : FactsOf(App);

    /// <summary>The apps that may be meant, where it is not known which one is.</summary>
    public ImmutableArray<DeclaredApp> Open { get; private init; } = [];

    /// <summary>The files of the app, for what a certificate beside an assertion can tell.</summary>
    internal IEnumerable<Document> Documents => App is null ? Certificates : App.Files.Select(file => file.Document).Concat(Certificates);

    private IEnumerable<Document> Certificates =>
        Projects.Length == 1 ? Projects[0].Files.Where(file => file.Kind.Root == MetaKind.Certificate).Select(file => file.Document) : [];

    /// <summary>One project's settings hold for each of its apps.</summary>
    private ImmutableArray<Fact> Common => Projects is [var only] ? [.. Declaration.World([], only.Org).Facts] : [];

    /// <summary>What the files of an app and its org declare, joined.</summary>
    public ImmutableArray<Fact> FactsOf(DeclaredApp app) =>
        [.. Declaration.World(app.Facts, Projects.First(project => project.Apps.Contains(app)).Org).Facts];

    /// <summary>Chooses by name, by consumer key, or because there is one app only.</summary>
    internal static AppChoice Among(ImmutableArray<Project> projects, IReadOnlyCollection<Fact> facts, IReadOnlyCollection<Excerpt> excerpts)
    {
        var apps = projects.SelectMany(project => project.Apps).ToList();
        var names = facts.Where(fact => fact.Setting == Salesforce.App.Name).Select(fact => (string)fact.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var troubles = projects.SelectMany(project => project.Notes);
        var byKey = apps.Where(app => app.Key.Length > 0 && excerpts.Any(excerpt => excerpt.Text.Contains(app.Key, StringComparison.Ordinal))).ToList();
        var stranger = byKey.Count == 0 ? AppInRequest.Stranger(excerpts, apps) : null;
        var byName = names.Count == 0 ? [] : apps.Where(app => names.Exists(app.IsCalled)).ToList();
        var (chosen, why) = (byKey, byName, apps) switch
        {
            ([var one], _, _) => (one, "its consumer key is in the other inputs"),
            (_, [var one], _) => (one, "it has the name that is asked for"),
            (_, [], [var one]) when names.Count == 0 && stranger is null => (one, "it is the only app in the files"),
            _ => (null, ""),
        };
        var open = byKey.Count > 1 ? byKey : byName.Count > 1 ? byName : apps;
        var said = chosen is not null ? $"I used the metadata of {chosen.Label} ({chosen.Files[0].Document.Name}): {why}."
            : apps.Count == 0 ? ""
            : stranger is { } key ? $"The consumer key in {key.Input}:{key.Line} is that of no app in the files. I used the metadata of none; if one of them was meant, name it with --app NAME."
            : $"{Unclear(open, names)} I mixed none of them in; name the app with --app NAME.";
        return new(projects, chosen) { Notes = [.. troubles, .. said.Length > 0 ? [said] : Array.Empty<string>()], Open = chosen is null ? [.. open] : [] };
    }

    private static string Unclear(List<DeclaredApp> apps, List<string> names) =>
        names.Count > 0 && !apps.Exists(app => names.Exists(app.IsCalled))
            ? $"None of the {apps.Count} apps in the files has the name that is asked for: there are {List(apps)}."
            : $"The files hold {apps.Count} apps that may be meant, and nothing says which one failed: {List(apps)}.";

    private static string List(List<DeclaredApp> apps) =>
        string.Join(", ", apps.Take(Named).Select(app => app.Label)) + (apps.Count > Named ? $" and {apps.Count - Named} more" : "");
}

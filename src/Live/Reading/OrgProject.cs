using System.Collections.Immutable;
using SfOAuth.Intake;
using SfOAuth.Salesforce;

namespace SfOAuth.Live;

/// <summary>The apps and settings of an org as the files they would be in a project.</summary>
/// <param name="Files">Metadata of types that say something about logins.</param>
/// <param name="Unseen">What was not handed out, in sentences.</param>
public sealed record OrgProject(ImmutableArray<Document> Files, ImmutableArray<string> Unseen)
{
    /// <summary>What readMetadata takes in one call.</summary>
    private const int Batch = 10;
    private static readonly string[] Settings = ["OauthOidc", "ConnectedApp", "ExternalClientApp", "Security", "MyDomain"];

    /// <summary>The files of an external client app, and how Salesforce names them.</summary>
    private static readonly (string Type, string Ending)[] Family =
    [
        ("ExternalClientApplication", ""), ("ExtlClntAppGlobalOauthSettings", "_glbloauth"), ("ExtlClntAppOauthSettings", "_oauth"), ("ExtlClntAppOauthConfigurablePolicies", "_oauthPlcy"), ("ExtlClntAppConfigurablePolicies", "_plcy"),
    ];

    public static async Task<OrgProject> ReadAsync(OrgClient client, TimeProvider clock, IProgress<string>? progress, CancellationToken stop)
    {
        var reader = await OrgReader.OpenAsync(client, clock, progress, stop);
        if (reader.Snapshot.Stopped.Length > 0)
        {
            return new([], [reader.Snapshot.Stopped]);
        }

        var asker = new OrgAsker(client);
        var apps = await asker.LookAsync(OrgAsk.Query(AppsSource.Called, "SELECT ApplicationId, Name, Label FROM AppMenuItem"), stop);
        var asks = Asks(apps).ToList();
        progress?.Report($"{asks.Count} batches of metadata");
        var looks = await Task.WhenAll(asks.Select(ask => asker.LookAsync(ask, stop)));
        var files = looks.SelectMany(look => look.Documents).DistinctBy(document => document.Name).ToImmutableArray();
        return new(files, [.. Obstacles(looks.Prepend(apps)), .. Missing(apps, files)]);
    }

    private static IEnumerable<OrgAsk> Asks(OrgLook apps)
    {
        foreach (var names in Names(apps, AppKind.ConnectedApp).Chunk(Batch))
        {
            yield return OrgAsk.Metadata("Connected apps", "ConnectedApp", names);
        }

        foreach (var (type, ending) in Family)
        {
            foreach (var names in Names(apps, AppKind.ExternalClientApp).Chunk(Batch))
            {
                yield return OrgAsk.Metadata("External client apps", type, names.Select(name => name + ending));
            }
        }

        foreach (var name in Settings)
        {
            yield return OrgAsk.Metadata("Settings", name + "Settings", name);
        }
    }

    private static IEnumerable<string> Obstacles(IEnumerable<OrgLook> looks) =>
        looks.Select(look => look.Obstacle?.Why).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Apps of other orgs are listed, and not handed out.</summary>
    private static IEnumerable<string> Missing(OrgLook apps, ImmutableArray<Document> files)
    {
        if (files.IsEmpty)
        {
            yield break;
        }

        var there = files.Select(file => MetaKind.NameOf(file.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = Names(apps, AppKind.ConnectedApp).Concat(Names(apps, AppKind.ExternalClientApp)).Where(name => !there.Contains(name)).ToList();
        if (missing.Count > 0)
        {
            yield return $"The org lists {string.Join(", ", missing.Take(8))}{(missing.Count > 8 ? $" and {missing.Count - 8} more" : "")} and does not hand them out: apps that belong to another org are reviewed there.";
        }
    }

    private static IEnumerable<string> Names(OrgLook apps, AppKind kind) =>
        apps.Rows.Where(row => AppSeen.KindOf(row.Text("ApplicationId")) == kind).Select(row => row.Text("Name")).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SfOAuth.Live;

/// <summary>Reads an org, source by source and only what is asked for; it never writes. What cannot be read is kept with its reason, and costs nothing else.</summary>
public sealed class OrgReader
{
    /// <summary>The newest version whose objects and fields are known here.</summary>
    private const double Newest = 66;

    private readonly OrgClient client;
    private readonly OrgAsker asker;
    private readonly IProgress<string>? progress;

    private OrgReader(OrgClient client, OrgSnapshot empty, IProgress<string>? progress) =>
        (this.client, this.progress, Snapshot, asker) = (client, progress, empty, new(client));

    /// <summary>How often the org was called.</summary>
    public int Calls => client.Calls.Length;

    /// <summary>What was read so far.</summary>
    public OrgSnapshot Snapshot { get; private set; }

    /// <summary>Agrees on a version of the API. No login is needed for that, so it also shows whether an org is there at all.</summary>
    public static async Task<OrgReader> OpenAsync(OrgClient client, TimeProvider clock, IProgress<string>? progress, CancellationToken stop)
    {
        var answer = await client.GetAsync("API versions", "/services/data/", stop);
        if (Version(answer) is { } version)
        {
            client.Version = version;
        }

        var session = client.Session;
        return new(client, new(session.Instance.Host, session.Username, client.Version, clock.GetUtcNow())
        {
            Stopped = answer.Obstacle is { Kind: ObstacleKind.NotReached } obstacle ? $"The org was not read: {obstacle.Why}" : "",
        }, progress);
    }

    /// <summary>What every failure needs.</summary>
    public Task<bool> ReadBasicsAsync(OrgQuestion question, CancellationToken stop) => ReadAsync(OrgSources.All.Where(source => source.IsBasic), question, stop);

    /// <summary>All sources, whatever the failure needs.</summary>
    public Task<bool> ReadAllAsync(OrgQuestion question, CancellationToken stop) => ReadAsync(OrgSources.All, question, stop);

    /// <summary>The sources that may tell these settings, most wanted first; a few at a time.</summary>
    /// <param name="most">So many sources that were not read yet.</param>
    /// <returns>False where there is nothing more to read for them.</returns>
    public async Task<bool> ReadForAsync(IEnumerable<string> settings, OrgQuestion question, int most, CancellationToken stop)
    {
        var view = new OrgView(Snapshot, question);
        var wanted = settings.SelectMany(OrgSources.Of).Distinct().Where(source => source.Asks(view).Any(IsNew)).Take(most).ToList();
        return wanted.Count > 0 && await ReadAsync(wanted, question, stop);
    }

    /// <summary>Asks what the sources want to know until they have no further question: an answer may lead to the next.</summary>
    private async Task<bool> ReadAsync(IEnumerable<OrgSource> sources, OrgQuestion question, CancellationToken stop)
    {
        var asking = sources.ToList();
        var isNew = false;
        Snapshot = Snapshot with { Question = question };
        while (Snapshot.Stopped.Length == 0)
        {
            var view = new OrgView(Snapshot, question);
            var asks = asking.SelectMany(source => source.Asks(view)).Where(IsNew).DistinctBy(Key).ToList();
            if (asks.Count == 0)
            {
                break;
            }

            progress?.Report(string.Join(", ", asks.Select(ask => ask.Source).Distinct()));
            var looks = await Task.WhenAll(asks.Select(ask => asker.LookAsync(ask, stop)));
            Snapshot = Snapshot.With(looks) with { Stopped = WhyStop(looks) };
            isNew = true;
        }

        return isNew;
    }

    /// <summary>A session that ended stays so, and a host of which no call comes back is not asked again and again.</summary>
    private static string WhyStop(IReadOnlyCollection<OrgLook> looks) =>
        looks.FirstOrDefault(look => look.Obstacle is { Kind: ObstacleKind.SessionEnded }) is { } ended ? $"Nothing more was asked of the org: {ended.Obstacle}"
        : looks.All(look => look.Obstacle is { Kind: ObstacleKind.NotReached or ObstacleKind.NotUnderstood or ObstacleKind.Busy }) ? $"Nothing more was asked of the org: {looks.First().Obstacle}"
        : "";

    private bool IsNew(OrgAsk ask) => Snapshot.Looks.All(look => Key(look.Ask) != Key(ask));

    private static (string Source, AskKind Kind, string Names) Key(OrgAsk ask) => (ask.Source, ask.Kind, ask.Kind is AskKind.Metadata ? ask.Text : "");

    private static string? Version(OrgAnswer answer) =>
        answer is { Obstacle: null, Json.ValueKind: JsonValueKind.Array }
            ? answer.Json.EnumerateArray().Select(one => one.ValueKind is JsonValueKind.Object && one.TryGetProperty("version", out var version) ? version.ToString() : "")
                .Where(version => double.TryParse(version, CultureInfo.InvariantCulture, out var number) && number <= Newest).MaxBy(version => double.Parse(version, CultureInfo.InvariantCulture))
            : null;
}

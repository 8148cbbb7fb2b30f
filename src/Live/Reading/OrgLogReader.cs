using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SfOAuth.Intake;

namespace SfOAuth.Live;

/// <summary>The login logs of an org: the rows of Login History, or the files of the Login event.</summary>
/// <param name="Inputs">The logs, as files would be.</param>
/// <param name="Notes">What was not seen, in sentences.</param>
public sealed record OrgLogReader(ImmutableArray<RawInput> Inputs, ImmutableArray<string> Notes)
{
    private const int MostRows = 100_000;
    private const int MostFiles = 31;
    private const int NamesAtOnce = 150;
    private static readonly string[] Fields = ["Id", "UserId", "LoginTime", "LoginType", "LoginSubType", "Status", "Application", "SourceIp", "LoginUrl"];

    /// <summary>Login History, newest first. It is filtered by user and time; the rest is for whoever reads the rows.</summary>
    /// <param name="user">A user name; empty for all.</param>
    public static async Task<OrgLogReader> HistoryAsync(OrgClient client, string user, (DateTimeOffset? From, DateTimeOffset? To) time, IProgress<string>? progress, CancellationToken stop)
    {
        var asker = new OrgAsker(client);
        progress?.Report(LoginHistorySource.Called);
        var permissions = await asker.LookAsync(new PermissionsSource().Asks(new OrgView(new("", "", "", default), new())).First(), stop);
        string?[] where = [user.Length > 0 ? $"UserId IN (SELECT Id FROM User WHERE Username = {Soql.Text(user)})" : null, time.From is { } from ? $"LoginTime >= {Soql.Time(from)}" : null, time.To is { } to ? $"LoginTime <= {Soql.Time(to)}" : null];
        var conditions = string.Join(" AND ", where.OfType<string>());
        var look = await asker.LookAsync(OrgAsk.Query(LoginHistorySource.Called, $"SELECT {string.Join(", ", Fields)} FROM LoginHistory{(conditions.Length > 0 ? $" WHERE {conditions}" : "")} ORDER BY LoginTime DESC") with { Most = MostRows }, stop);
        if (look.Obstacle is { } obstacle)
        {
            return new([], [obstacle.Why]);
        }

        var names = await NamesAsync(asker, look, stop);
        var isBlind = permissions.Rows is not [var row] || !(row.Flag(Permission.LoginHistory.Field) is true || row.Flag(Permission.ManageUsers.Field) is true);
        return new(
            look.Rows.IsEmpty ? [] : [new($"{LoginHistorySource.Called} (org)", () => new MemoryStream(Encoding.UTF8.GetBytes(Csv(look, names)), writable: false))],
            [.. isBlind ? ["Only the reader's own rows are visible: Monitor Login History or Manage Users is needed to see those of others."] : Array.Empty<string>(), .. look.IsCut ? [$"The org has more rows than the {look.Rows.Length.ToString(CultureInfo.InvariantCulture)} that were read: give --from, or --user."] : Array.Empty<string>()]);
    }

    /// <summary>The event log files of the Login event, newest first. They come a day late and hold what Login History does not: codes.</summary>
    public static async Task<OrgLogReader> EventLogAsync(OrgClient client, (DateTimeOffset? From, DateTimeOffset? To) time, IProgress<string>? progress, CancellationToken stop)
    {
        var asker = new OrgAsker(client);
        string?[] where = ["EventType = 'Login'", time.From is { } from ? $"LogDate >= {Soql.Time(from)}" : null, time.To is { } to ? $"LogDate <= {Soql.Time(to)}" : null];
        var list = await asker.LookAsync(OrgAsk.Query("Event log files", $"SELECT Id, EventType, LogDate, Interval FROM EventLogFile WHERE {string.Join(" AND ", where.OfType<string>())} ORDER BY LogDate DESC LIMIT {MostFiles}"), stop);
        if (list.Obstacle is { } obstacle)
        {
            return new([], [$"{obstacle.Why.TrimEnd('.')}; {Permission.EventLogs.Name} is needed."]);
        }

        var files = list.Rows.Where(row => row.Text("Id") is not null).ToList();
        progress?.Report($"{files.Count} event log files");
        var answers = await Task.WhenAll(files.Select(file => client.DownloadAsync("Event log file", $"/services/data/v{client.Version}/sobjects/EventLogFile/{file.Text("Id")}/LogFile", stop)));
        return new(
            [.. files.Zip(answers).Where(pair => pair.Second.Obstacle is null).Select(pair => new RawInput($"Login {pair.First.Text("LogDate")?[..10]} {pair.First.Text("Id")} (org)", () => new MemoryStream(Encoding.UTF8.GetBytes(pair.Second.Body), writable: false)))],
            [.. files.Count == 0 ? ["The org has no event log file of the Login event: the day's file comes at least a day late, and orgs without Event Monitoring keep it for a day."] : Array.Empty<string>(), .. answers.Select(answer => answer.Obstacle?.Why).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The names behind the ids, as far as they are visible.</summary>
    private static async Task<Dictionary<string, string>> NamesAsync(OrgAsker asker, OrgLook look, CancellationToken stop)
    {
        var ids = look.Rows.Select(row => row.Text("UserId")).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var users = await Task.WhenAll(ids.Chunk(NamesAtOnce).Select(some => asker.LookAsync(OrgAsk.Query("Users", $"SELECT Id, Username FROM User WHERE Id IN {Soql.In(some)}"), stop)));
        return users.SelectMany(answer => answer.Rows).Where(row => row.Text("Id") is not null).DistinctBy(row => row.Text("Id")).ToDictionary(row => row.Text("Id")!, row => row.Text("Username") ?? "", StringComparer.Ordinal);
    }

    private static string Csv(OrgLook look, Dictionary<string, string> names)
    {
        var text = new StringBuilder().AppendJoin(',', Fields.Append("Username").Select(Quoted)).Append('\n');
        foreach (var row in look.Rows)
        {
            text.AppendJoin(',', Fields.Select(field => row.Find(field) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : "").Append(names.GetValueOrDefault(row.Text("UserId") ?? "", "")).Select(Quoted)).Append('\n');
        }

        return text.ToString();
    }

    private static string Quoted(string value) => $"\"{value.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

using System.Collections.Immutable;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>The counted rows with the words for them.</summary>
internal sealed class HistoryFacts
{
    private readonly LogBook book;
    private readonly string[] statusTexts;
    private readonly LoginStatus?[] statuses;

    public HistoryFacts(LogBook book)
    {
        this.book = book;
        Times = new(book.Files.All(file => file.HasZone || file.Rows == 0));
        statusTexts = [.. Enumerable.Range(0, Logins.Statuses.Count).Select(Logins.Statuses.Show)];
        var types = TypesOfStatuses();
        statuses = [.. statusTexts.Select((text, id) => StatusTable.Find(text, types.GetValueOrDefault(id, "")))];
    }

    public Tally Logins => book.Logins;

    public LogTimes Times { get; }

    public bool HasLogins => Logins.Successes.Count + Logins.Failures.Count > 0;

    /// <summary>The first and the last login row.</summary>
    public long Begin => Ends(static sketch => sketch.First).Min();

    public long End => Ends(static sketch => sketch.Last).Max();

    /// <summary>A refusal's status; null where it is not known.</summary>
    public LoginStatus? Status(int id) => statuses[id];

    /// <summary>A status as the log has it.</summary>
    public string StatusText(int id) => statusTexts[id].Length > 0 ? statusTexts[id] : "(no status)";

    /// <summary>A status under the name by which it is known.</summary>
    public string StatusName(int id) => statuses[id]?.Name ?? StatusText(id);

    public string User(int id) => Logins.Users[id].IsEmpty ? "(no user)" : Logins.Users.Show(id);

    /// <summary>An app's name; event log files of logins have none.</summary>
    public string App(int id) => Logins.Apps[id].IsEmpty ? "" : Logins.Apps.Show(id);

    public string Address(int id) => Logins.Ips[id].IsEmpty ? "(no address)" : Logins.Ips.Show(id);

    public string TypeOf(int manner)
    {
        var (type, sub, _, _) = Logins.MannerAt(manner);
        var label = LoginTypes.Label(Logins.Types.Show(type));
        return Logins.SubTypes[sub].IsEmpty ? label : $"{label}, {Logins.SubTypes.Show(sub)}";
    }

    public MomentReport Moment(long time, Place place) => new(Times.Show(time), book.Files[place.File].Name, place.Line);

    /// <summary>Words in alphabetical order, the first few.</summary>
    public static ImmutableArray<string> Few(IEnumerable<string> words, int most) => [.. words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(most)];

    private IEnumerable<long> Ends(Func<Sketch, long> end) => new[] { Logins.Successes, Logins.Failures }.Where(sketch => sketch.Count > 0).Select(end);

    // Two statuses may share their words; the kind of login tells which one it is.
    private Dictionary<int, string> TypesOfStatuses()
    {
        var types = new Dictionary<int, string>();
        for (var refusal = 0; refusal < Logins.RefusalCount; refusal++)
        {
            var (_, status, manner) = Logins.RefusalAt(refusal);
            var type = Logins.Types[Logins.MannerAt(manner).Type];
            if (!types.TryGetValue(status, out var known) || (type.Length > 0 && type.SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(known)) < 0))
            {
                types[status] = System.Text.Encoding.UTF8.GetString(type);
            }
        }

        return types;
    }
}

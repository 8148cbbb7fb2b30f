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
        statuses = [.. statusTexts.Select((text, id) => StatusTable.Find(text, types.TryGetValue(id, out var type) ? Logins.Types.Show(type) : ""))];
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

    /// <summary>The first few users by name.</summary>
    public ImmutableArray<string> Users(IEnumerable<int> ids, int most) => [.. First(Logins.Users, ids, most).Select(User)];

    /// <summary>The first few addresses.</summary>
    public ImmutableArray<string> Addresses(IEnumerable<int> ids, int most) => [.. First(Logins.Ips, ids, most).Select(Address)];

    // There may be very many, and to show one costs a search for secrets in it: they are chosen before they are shown.
    private static List<int> First(ByteTable table, IEnumerable<int> ids, int most)
    {
        var first = new List<int>(most + 1);
        foreach (var id in ids)
        {
            var at = first.Count;
            while (at > 0 && table[id].SequenceCompareTo(table[first[at - 1]]) < 0)
            {
                at--;
            }

            if (at < most && (at == 0 || first[at - 1] != id))
            {
                first.Insert(at, id);
                first.RemoveRange(Math.Min(most, first.Count), Math.Max(0, first.Count - most));
            }
        }

        return first;
    }

    /// <summary>Words in alphabetical order, the first few.</summary>
    public static ImmutableArray<string> Few(IEnumerable<string> words, int most) => [.. words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(most)];

    private IEnumerable<long> Ends(Func<Sketch, long> end) => new[] { Logins.Successes, Logins.Failures }.Where(sketch => sketch.Count > 0).Select(end);

    // Two statuses may share their words; the kind of login tells which one it is.
    private Dictionary<int, int> TypesOfStatuses()
    {
        var types = new Dictionary<int, int>();
        for (var refusal = 0; refusal < Logins.RefusalCount; refusal++)
        {
            var (_, status, manner) = Logins.RefusalAt(refusal);
            var type = Logins.MannerAt(manner).Type;
            if (!types.TryGetValue(status, out var known) || (known != type && Logins.Types[type].Length > 0 && Logins.Types[type].SequenceCompareTo(Logins.Types[known]) < 0))
            {
                types[status] = type;
            }
        }

        return types;
    }
}

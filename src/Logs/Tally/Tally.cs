using System.Text;
using SfOAuth.Salesforce;

namespace SfOAuth.Logs;

/// <summary>
/// Counts login rows in one pass. Memory grows with the distinct ways of logging in, not with the rows, and the order
/// of the rows does not matter.
/// </summary>
public sealed class Tally : IDisposable
{
    /// <summary>Stretches of time kept for everything together, for an app, and for a way of being refused.</summary>
    private const int ForAll = 1_024;
    private const int ForApp = 512;
    private const int ForRefusal = 128;

    private readonly TrailTable trails;
    private readonly KeyTable manners = new();
    private readonly KeyTable refusals = new();
    private readonly ByteTable ids = new();
    private readonly List<int> usersOfIds = [];
    private readonly List<Lane> lanes = [];
    private readonly List<bool> verdicts = [];
    private readonly List<Sketch?> appSuccesses = [];
    private readonly Paged<(Seen Seen, Sketch? When)> failures = new();
    private readonly BatchPump pump;
    private readonly bool withIds;
    private int noApp = -1;

    /// <param name="withIds">True where some files name users by id only, so that names have to be remembered.</param>
    public Tally(bool withIds = false)
    {
        this.withIds = withIds;
        trails = new(Users, Ips);
        pump = new(Count);
    }

    public ByteTable Users { get; } = new();

    public ByteTable Ips { get; } = new();

    public ByteTable Apps { get; } = new();

    public ByteTable Statuses { get; } = new();

    public ByteTable Types { get; } = new();

    public ByteTable SubTypes { get; } = new();

    public ByteTable Urls { get; } = new();

    public Sketch Successes { get; } = new(ForAll);

    public Sketch Failures { get; } = new(ForAll);

    public int TrailCount => trails.Count;

    public int RefusalCount => refusals.Count;

    public Trail TrailAt(int id) => trails[id].Trail;

    /// <summary>Successes on a trail; none where it was only refused.</summary>
    public Seen SuccessAt(int trail) => trails[trail].Successes;

    public Refused RefusalAt(int id) => refusals[id] is var (trail, status, manner, _) ? new(TrailAt(trail), status, manner) : default;

    public Manner MannerAt(int id) => manners[id] is var (type, sub, url, kind) ? new(type, sub, url, (LogKind)kind) : default;

    /// <summary>A refusal's rows.</summary>
    public Seen FailureAt(int refusal) => failures[refusal].Seen;

    /// <summary>Adds the times at which a refusal's rows were written.</summary>
    public void AddTo(Sketch sketch, int refusal)
    {
        var (seen, when) = failures[refusal];
        if (when is null)
        {
            sketch.Add(seen.First);
        }
        else
        {
            sketch.Add(when);
        }
    }

    /// <summary>Rows of a refusal after a time.</summary>
    public long CountAfter(int refusal, long time)
    {
        var (seen, when) = failures[refusal];
        return seen.Last <= time ? 0 : seen.First > time ? seen.Count : when!.Moments.Where(moment => moment.Last > time).Sum(moment => moment.Count);
    }

    /// <summary>The first row of a refusal after a time, as sharp as it was kept; null where there is none.</summary>
    public long? FirstAfter(int refusal, long time)
    {
        var (seen, when) = failures[refusal];
        return seen.Last <= time ? null : seen.First > time ? seen.First : when!.Around(time + 1).After;
    }

    /// <summary>When an app's logins succeeded; null where none did.</summary>
    public Sketch? SuccessesOf(int app) => app < appSuccesses.Count ? appSuccesses[app] : null;

    /// <summary>The user under whose name the rows of an id are told; the same one where no row holds both.</summary>
    public int Named(int user)
    {
        var number = ids.Count > 0 && Users[user].Length == 15 ? ids.Find(Users[user]) : -1;
        return number >= 0 ? usersOfIds[number] : user;
    }

    /// <summary>A status that says the login worked.</summary>
    public static bool IsSuccess(string status) => status is "S" || StatusTable.Find(status, "") == LoginStatuses.NoError;

    /// <summary>Takes one login row.</summary>
    public void Take(LogRow row, int file)
    {
        var status = StatusOf(row);
        var type = Id(Types, row[Field.LoginType], lanes, LaneOf);
        var isSuccess = verdicts[status];
        var manner = isSuccess ? 0 : manners.Id(type, SubTypes.Id(row[Field.SubType]), Urls.Id(row[Field.LoginUrl]), (int)row.Kind);
        var place = new Place(file, (int)Math.Min(row.Line, int.MaxValue));
        pump.Batch.Add(row, new(row.Milliseconds, place, Apps.Id(row[Field.Application]), status, manner, lanes[type], isSuccess), withIds);
        if (pump.Batch.IsFull)
        {
            pump.Send();
        }
    }

    /// <summary>Counts what is still on its way. Nothing may be taken afterwards.</summary>
    public void Finish() => pump.Finish();

    public void Dispose() => pump.Dispose();

    private void Count(RowBatch batch)
    {
        Span<int> found = stackalloc int[batch.Count];
        trails.Ids(batch, found);
        Remember(batch);
        noApp = Apps.Find(default);
        for (var i = 0; i < found.Length; i++)
        {
            Count(found[i], batch.Notes[i]);
        }
    }

    private void Count(int trail, RowNote note)
    {
        if (note.IsSuccess)
        {
            trails[trail].Successes.Add(note.Time, note.Place);
            Successes.Add(note.Time);
            if (note.App != noApp)
            {
                AppSketch(note.App).Add(note.Time);
            }
        }
        else
        {
            Failures.Add(note.Time);
            Refuse(refusals.Id(trail, note.Status, note.Manner, 0), note.Time, note.Place);
        }
    }

    private void Refuse(int refusal, long time, Place place)
    {
        failures.Ensure(refusals.Count);
        ref var failure = ref failures[refusal];
        if (failure.Seen.Count == 1)
        {
            failure.When = new Sketch(ForRefusal);
            failure.When.Add(failure.Seen.First);
        }

        failure.Seen.Add(time, place);
        failure.When?.Add(time);
    }

    private Sketch AppSketch(int app)
    {
        while (appSuccesses.Count <= app)
        {
            appSuccesses.Add(null);
        }

        return appSuccesses[app] ??= new Sketch(ForApp);
    }

    /// <summary>One id has one name, but a name may be changed: the first in the alphabet counts, not the first that came.</summary>
    private void Remember(RowBatch batch)
    {
        for (var i = 0; withIds && i < batch.Count; i++)
        {
            if (batch.UserIds[i] is not { Length: > 0 } part)
            {
                continue;
            }

            var user = Users.Id(batch.Of(batch.Users[i]));
            var number = ids.Id(batch.Of(part));
            if (number == usersOfIds.Count)
            {
                usersOfIds.Add(user);
            }
            else if (Users[user].SequenceCompareTo(Users[usersOfIds[number]]) < 0)
            {
                usersOfIds[number] = user;
            }
        }
    }

    /// <summary>Old event log files have no LOGIN_STATUS; REQUEST_STATUS then says at least whether it worked.</summary>
    private int StatusOf(LogRow row)
    {
        var cell = row[Field.Status];
        return Id(Statuses, cell.IsEmpty ? row[Field.RequestStatus] : cell, verdicts, IsSuccess);
    }

    private static Lane LaneOf(string type) =>
        type.Length == 0 ? Lane.Unknown : LoginTypes.IsInteractive(type) || StatusTable.IsSaml(type) ? Lane.Person : Lane.Program;

    private static int Id<T>(ByteTable table, ReadOnlySpan<byte> value, List<T> known, Func<string, T> judge)
    {
        var id = table.Id(value);
        if (id == known.Count)
        {
            known.Add(judge(Encoding.UTF8.GetString(value)));
        }

        return id;
    }
}

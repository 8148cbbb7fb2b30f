using SfOAuth.Knowledge;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>One user through one app: the smallest thing that works or does not.</summary>
internal sealed class Pair(int user, int app)
{
    private const int Shown = 6;
    private const int Serious = 3;
    private Sketch? failures;

    public int User => user;

    public int App => app;

    public Seen Success { get; private set; }

    public Seen Failure { get; private set; }

    /// <summary>Refusals of this stream, by number.</summary>
    public List<int> Refusals { get; } = [];

    /// <summary>Addresses from which it worked.</summary>
    public HashSet<int> GoodAddresses { get; } = [];

    /// <summary>A success is not counted for a program where a person made it.</summary>
    public Lane Lane { get; set; }

    public void AddSuccess(Seen more, int address)
    {
        var sum = Success;
        sum.Add(more);
        Success = sum;
        GoodAddresses.Add(address);
    }

    public void AddRefusal(int refusal, Seen more)
    {
        var sum = Failure;
        sum.Add(more);
        Failure = sum;
        Refusals.Add(refusal);
    }

    /// <summary>When it was refused.</summary>
    public Sketch Failures(HistoryFacts facts)
    {
        if (failures is null)
        {
            failures = new(256);
            Refusals.ForEach(refusal => failures.Add(facts.Logins.WhenAt(refusal)));
        }

        return failures;
    }

    public PairState State =>
        Success.Count == 0 ? PairState.NeverWorked
        : Success.Last < Failure.First ? PairState.Stopped
        : Success.Last < Failure.Last ? PairState.FailingAgain
        : Success.First < Failure.Last ? PairState.NowAndThen
        : PairState.Recovered;

    /// <summary>It worked, and does not any more. One refusal after many successes is a slip of the hand.</summary>
    public bool IsBroken(HistoryFacts facts) =>
        State is PairState.Stopped || (State is PairState.FailingAgain && Failures(facts).Moments.Where(moment => moment.Last > Success.Last).Sum(moment => moment.Count) >= Serious);

    /// <summary>The first refusal after the last success; the first of all where there is no success.</summary>
    public long FailingSince(HistoryFacts facts) =>
        State is PairState.FailingAgain ? Failures(facts).Around(Success.Last + 1).After ?? Failure.Last : Failure.First;

    public PairReport Tell(HistoryFacts facts)
    {
        var since = FailingSince(facts);
        return new(
            facts.User(user),
            facts.App(app),
            Kebab.Of(State.ToString()),
            Failure.Count,
            Success.Count,
            Success.Count > 0 ? facts.Moment(Success.Last, Success.LastPlace) : null,
            facts.Times.Show(since),
            facts.Moment(Failure.First, Failure.FirstPlace),
            facts.Moment(Failure.Last, Failure.LastPlace),
            State is PairState.Stopped or PairState.FailingAgain ? Durations.Show(TimeSpan.FromMilliseconds(since - Success.Last)) : "",
            HistoryFacts.Few(Refusals.Select(refusal => facts.StatusName(facts.Logins.RefusalAt(refusal).Status)), Shown),
            HistoryFacts.Few(Refusals.Select(refusal => facts.Address(facts.Logins.RefusalAt(refusal).Trail.Ip)), Shown),
            HistoryFacts.Few(Refusals.Select(refusal => facts.TypeOf(facts.Logins.RefusalAt(refusal).Manner)), Shown));
    }
}

/// <summary>How a user and an app stand, the gravest first.</summary>
internal enum PairState
{
    /// <summary>Worked, and since the first refusal not once.</summary>
    Stopped,

    /// <summary>Was refused earlier as well, and is refused again since the last success.</summary>
    FailingAgain,

    /// <summary>The log holds no success of it.</summary>
    NeverWorked,

    /// <summary>Refused between successes.</summary>
    NowAndThen,

    /// <summary>Refused first, and works now.</summary>
    Recovered,
}

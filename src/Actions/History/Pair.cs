using SfOAuth.Knowledge;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>One user through one app: the smallest thing that works or does not. There may be very many, so it holds numbers only.</summary>
internal sealed class Pair(int number, int user, int app)
{
    private const int Shown = 6;
    private const int Serious = 3;
    private Seen success;
    private Seen failure;

    /// <summary>Its place among all pairs.</summary>
    public int Number => number;

    public int User => user;

    public int App => app;

    public Seen Success => success;

    public Seen Failure => failure;

    /// <summary>The newest of its refusals; the others follow in <see cref="Pairs.RefusalsOf"/>.</summary>
    public int Head { get; private set; } = -1;

    /// <summary>The same user through another app.</summary>
    public Pair? Next { get; init; }

    /// <summary>A person's success does not count for a program.</summary>
    public Lane Lane { get; private set; }

    public void AddSuccess(in Seen more) => success.Add(more);

    public int AddRefusal(int refusal, in Seen more, Lane lane)
    {
        failure.Add(more);
        Lane = Lane is Lane.Program || lane is Lane.Program ? Lane.Program : lane;
        var before = Head;
        Head = refusal;
        return before;
    }

    public PairState State =>
        Success.Count == 0 ? PairState.NeverWorked
        : Success.Last < Failure.First ? PairState.Stopped
        : Success.Last < Failure.Last ? PairState.FailingAgain
        : Success.First < Failure.Last ? PairState.NowAndThen
        : PairState.Recovered;

    /// <summary>It worked, and does not any more. One refusal after many successes is a slip of the hand.</summary>
    public bool IsBroken(HistoryFacts facts, Pairs pairs) =>
        State is PairState.Stopped || (State is PairState.FailingAgain && pairs.RefusalsOf(this).Sum(refusal => facts.Logins.CountAfter(refusal, Success.Last)) >= Serious);

    /// <summary>The first refusal after the last success; the first of all where there is no success.</summary>
    public long FailingSince(HistoryFacts facts, Pairs pairs) =>
        State is PairState.FailingAgain ? pairs.RefusalsOf(this).Min(refusal => facts.Logins.FirstAfter(refusal, Success.Last) ?? Failure.Last) : Failure.First;

    public PairReport Tell(HistoryFacts facts, Pairs pairs)
    {
        var since = FailingSince(facts, pairs);
        var refusals = pairs.RefusalsOf(this).Select(facts.Logins.RefusalAt).ToList();
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
            HistoryFacts.Few(refusals.Select(refusal => facts.StatusName(refusal.Status)), Shown),
            facts.Addresses(refusals.Select(refusal => refusal.Trail.Ip), Shown),
            HistoryFacts.Few(refusals.Select(refusal => refusal.Manner).Distinct().Select(facts.TypeOf), Shown));
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

using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>All users and apps that were refused.</summary>
internal sealed class Pairs
{
    private readonly List<Pair> all = [];
    private readonly Pair?[] ofUser;
    private readonly int[] before;

    private Pairs(int users, int refusals) => (ofUser, before) = (new Pair?[users], new int[refusals]);

    public int Count => all.Count;

    public IReadOnlyList<Pair> All => all;

    public Pair? Find(int user, int app)
    {
        var pair = ofUser[user];
        while (pair is not null && pair.App != app)
        {
            pair = pair.Next;
        }

        return pair;
    }

    /// <summary>The numbers of a pair's refusals.</summary>
    public IEnumerable<int> RefusalsOf(Pair pair)
    {
        for (var refusal = pair.Head; refusal >= 0; refusal = before[refusal])
        {
            yield return refusal;
        }
    }

    public static Pairs Of(HistoryFacts facts)
    {
        var logins = facts.Logins;
        var pairs = new Pairs(logins.Users.Count, logins.RefusalCount);
        for (var refusal = 0; refusal < logins.RefusalCount; refusal++)
        {
            var (trail, _, _) = logins.RefusalAt(refusal);
            var user = logins.Named(trail.User);
            var pair = pairs.Find(user, trail.App) ?? pairs.Add(user, trail.App);
            pairs.before[refusal] = pair.AddRefusal(refusal, logins.FailureAt(refusal), trail.Lane);
        }

        pairs.EachSuccess(facts, static (pair, success, _) => pair.AddSuccess(success));
        return pairs;
    }

    /// <summary>Goes through the successes of all pairs. What a person did at a login page says nothing about a program, where the log tells the two apart.</summary>
    public void EachSuccess(HistoryFacts facts, Action<Pair, Seen, Trail> take)
    {
        var logins = facts.Logins;
        for (var number = 0; number < logins.TrailCount; number++)
        {
            var trail = logins.TrailAt(number);
            if (Find(logins.Named(trail.User), trail.App) is { } pair && logins.SuccessAt(number) is { Count: > 0 } success && !(pair.Lane is Lane.Program && trail.Lane is Lane.Person))
            {
                take(pair, success, trail);
            }
        }
    }

    /// <summary>The gravest first; of equally grave ones those with most refusals.</summary>
    public IEnumerable<Pair> Ranked(HistoryFacts facts, int top)
    {
        var order = Comparer<Pair>.Create((one, other) => Compare(facts.Logins, one, other));
        if (all.Count <= top)
        {
            return all.Order(order);
        }

        // Of very many only the first few are wanted: they are picked, not sorted.
        var best = new SortedSet<Pair>(order);
        foreach (var pair in all)
        {
            if (best.Count < top || order.Compare(pair, best.Max) < 0)
            {
                best.Add(pair);
                _ = best.Count > top && best.Remove(best.Max!);
            }
        }

        return best;
    }

    private Pair Add(int user, int app)
    {
        var pair = new Pair(all.Count, user, app) { Next = ofUser[user] };
        ofUser[user] = pair;
        all.Add(pair);
        return pair;
    }

    // Numbers depend on the order of the rows; times, counts and names do not.
    private static int Compare(Tally logins, Pair? one, Pair? other)
    {
        if (one is null || other is null || ReferenceEquals(one, other))
        {
            return 0;
        }

        ReadOnlySpan<int> orders =
        [
            one.State.CompareTo(other.State), other.Failure.Count.CompareTo(one.Failure.Count), one.Failure.First.CompareTo(other.Failure.First),
            logins.Users[one.User].SequenceCompareTo(logins.Users[other.User]), logins.Apps[one.App].SequenceCompareTo(logins.Apps[other.App]),
        ];
        return orders.IndexOfAnyExcept(0) is >= 0 and var first ? orders[first] : 0;
    }
}

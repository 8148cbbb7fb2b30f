using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>All users and apps that were refused.</summary>
internal sealed class Pairs
{
    private readonly Dictionary<(int User, int App), Pair> all = [];

    public int Count => all.Count;

    public IEnumerable<Pair> All => all.Values;

    public Pair? Find(int user, int app) => all.GetValueOrDefault((user, app));

    public static Pairs Of(HistoryFacts facts)
    {
        var pairs = new Pairs();
        var logins = facts.Logins;
        for (var refusal = 0; refusal < logins.RefusalCount; refusal++)
        {
            var (trail, _, _) = logins.RefusalAt(refusal);
            var key = (logins.Named(trail.User), trail.App);
            if (!pairs.all.TryGetValue(key, out var pair))
            {
                pairs.all[key] = pair = new(key.Item1, key.App);
            }

            pair.AddRefusal(refusal, logins.FailureAt(refusal));
            pair.Lane = pair.Lane is Lane.Program || trail.Lane is Lane.Program ? Lane.Program : trail.Lane;
        }

        pairs.AddSuccesses(facts);
        return pairs;
    }

    /// <summary>The gravest first; of equally grave ones those with most refusals.</summary>
    public IEnumerable<Pair> Ranked(HistoryFacts facts, int top) => all.Values.Order(Comparer<Pair>.Create((one, other) => Compare(facts.Logins, one, other))).Take(top);

    // Numbers depend on the order of the rows; times, counts and names do not.
    private static int Compare(Tally logins, Pair one, Pair other)
    {
        ReadOnlySpan<int> orders =
        [
            one.State.CompareTo(other.State), other.Failure.Count.CompareTo(one.Failure.Count), one.Failure.First.CompareTo(other.Failure.First),
            logins.Users[one.User].SequenceCompareTo(logins.Users[other.User]), logins.Apps[one.App].SequenceCompareTo(logins.Apps[other.App]),
        ];
        return orders.IndexOfAnyExcept(0) is >= 0 and var first ? orders[first] : 0;
    }

    /// <summary>What a person did at a login page says nothing about a program, where the log tells the two apart.</summary>
    private void AddSuccesses(HistoryFacts facts)
    {
        var logins = facts.Logins;
        for (var trail = 0; trail < logins.TrailCount; trail++)
        {
            var (user, ip, app, lane) = logins.TrailAt(trail);
            var success = logins.SuccessAt(trail);
            if (success.Count > 0 && all.TryGetValue((logins.Named(user), app), out var pair) && !(pair.Lane is Lane.Program && lane is Lane.Person))
            {
                pair.AddSuccess(success, ip);
            }
        }
    }
}

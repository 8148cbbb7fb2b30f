using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Finds addresses that first appear with the break: the client moved, or somebody else tries.</summary>
internal static class NewAddresses
{
    private const int Named = 5;

    public static IEnumerable<NewAddressReport> Of(HistoryFacts facts, Pairs pairs)
    {
        var good = GoodAddresses(facts, pairs);
        var found = new Dictionary<int, (HashSet<int> Users, HashSet<int> Before, Seen Seen)>();
        foreach (var (pair, addresses) in good)
        {
            foreach (var refusal in pairs.RefusalsOf(pair).Where(refusal => facts.Logins.FailureAt(refusal).First > pair.Success.Last))
            {
                var ip = facts.Logins.RefusalAt(refusal).Trail.Ip;
                if (!addresses.Contains(ip) && facts.Logins.Ips[ip].Length > 0)
                {
                    var (users, before, seen) = found.TryGetValue(ip, out var known) ? known : ([], [], default);
                    users.Add(pair.User);
                    before.UnionWith(addresses);
                    seen.Add(facts.Logins.FailureAt(refusal));
                    found[ip] = (users, before, seen);
                }
            }
        }

        // There may be very many, and only the first few are wanted: they are put in order by number before they are put in words.
        return found.OrderByDescending(ip => ip.Value.Users.Count).ThenByDescending(ip => ip.Value.Seen.Count).ThenBy(ip => ip.Key, Comparer<int>.Create((one, other) => facts.Logins.Ips[one].SequenceCompareTo(facts.Logins.Ips[other])))
            .Select(ip => new NewAddressReport(
                facts.Address(ip.Key), ip.Value.Users.Count, facts.Users(ip.Value.Users, Named), ip.Value.Seen.Count, facts.Times.Show(ip.Value.Seen.First),
                facts.Addresses(ip.Value.Before, Named)));
    }

    /// <summary>Where those who no longer get in came from while they did.</summary>
    private static Dictionary<Pair, HashSet<int>> GoodAddresses(HistoryFacts facts, Pairs pairs)
    {
        var good = pairs.All.Where(pair => pair.IsBroken(facts, pairs)).ToDictionary(pair => pair, _ => new HashSet<int>());
        pairs.EachSuccess(facts, (pair, _, trail) => good.GetValueOrDefault(pair)?.Add(trail.Ip));
        return good;
    }
}

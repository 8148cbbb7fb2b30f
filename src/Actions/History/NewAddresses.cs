using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Finds addresses that first appear with the break: the client moved, or somebody else tries.</summary>
internal static class NewAddresses
{
    private const int Named = 5;

    public static IEnumerable<NewAddressReport> Of(HistoryFacts facts, Pairs pairs)
    {
        var found = new Dictionary<int, (HashSet<int> Users, HashSet<int> Before, Seen Seen)>();
        foreach (var pair in pairs.All.Where(pair => pair.GoodAddresses.Count > 0 && pair.IsBroken(facts)))
        {
            foreach (var refusal in pair.Refusals.Where(refusal => facts.Logins.FailureAt(refusal).First > pair.Success.Last))
            {
                var ip = facts.Logins.RefusalAt(refusal).Trail.Ip;
                if (!pair.GoodAddresses.Contains(ip) && facts.Logins.Ips[ip].Length > 0)
                {
                    var (users, before, seen) = found.TryGetValue(ip, out var known) ? known : ([], [], default);
                    users.Add(pair.User);
                    before.UnionWith(pair.GoodAddresses);
                    seen.Add(facts.Logins.FailureAt(refusal));
                    found[ip] = (users, before, seen);
                }
            }
        }

        return found.Select(ip => new NewAddressReport(
                facts.Address(ip.Key), ip.Value.Users.Count, HistoryFacts.Few(ip.Value.Users.Select(facts.User), Named), ip.Value.Seen.Count, facts.Times.Show(ip.Value.Seen.First),
                HistoryFacts.Few(ip.Value.Before.Select(facts.Address), Named)))
            .OrderByDescending(address => address.Users).ThenByDescending(address => address.Failures).ThenBy(address => address.Address, StringComparer.Ordinal);
    }
}

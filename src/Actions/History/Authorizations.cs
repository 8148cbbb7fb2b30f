using System.Collections.Immutable;
using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Tells of the Identity Provider Event Log: how authorizations ended, and for which app.</summary>
internal static class Authorizations
{
    private const string Unknown = "Not in the list of published codes: kept as it stands, and nothing is concluded from it.";

    /// <summary>The errors first, then what went well.</summary>
    public static IEnumerable<AuthorizationReport> Of(EventTally events, LogTimes times)
    {
        var groups = new Dictionary<(string Code, string App, string By), (Seen Seen, HashSet<int> Users)>();
        for (var id = 0; id < events.Count; id++)
        {
            var key = (events.Show(id, 0), events.Show(id, 1), events.Show(id, 3));
            var (seen, users) = groups.TryGetValue(key, out var known) ? known : (default, []);
            seen.Add(events[id]);
            users.Add(events.Part(id, 2));
            groups[key] = (seen, users);
        }

        return groups.Select(group => Tell(group.Key, group.Value.Seen, group.Value.Users.Count, times))
            .OrderBy(one => one.Code is "Success").ThenByDescending(one => one.Rows).ThenBy(one => one.Code, StringComparer.Ordinal).ThenBy(one => one.App, StringComparer.Ordinal);
    }

    private static AuthorizationReport Tell((string Code, string App, string By) key, Seen seen, int users, LogTimes times)
    {
        var error = IdpError.Find(key.Code);
        return new(key.Code, error?.Text ?? "", key.App, key.By, seen.Count, users, times.Show(seen.First), times.Show(seen.Last), error?.Meaning ?? Unknown, error?.Causes ?? ImmutableArray<string>.Empty);
    }
}

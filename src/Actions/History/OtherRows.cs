using SfOAuth.Logs;

namespace SfOAuth.Actions;

/// <summary>Tells of rows that are no logins: calls, logouts, refused origins.</summary>
internal static class OtherRows
{
    public static IEnumerable<CallsReport> Calls(EventTally calls, LogTimes times)
    {
        var apps = new Dictionary<string, (Seen All, long Refused, HashSet<int> Users, HashSet<int> Addresses)>(StringComparer.Ordinal);
        for (var id = 0; id < calls.Count; id++)
        {
            var app = calls.Show(id, 0) is { Length: > 0 } name ? name : "(no app)";
            var (all, refused, users, addresses) = apps.TryGetValue(app, out var known) ? known : (default, 0, [], []);
            all.Add(calls[id]);
            users.Add(calls.Part(id, 1));
            addresses.Add(calls.Part(id, 2));
            apps[app] = (all, refused + (calls.Show(id, 3) is "401" or "403" ? calls[id].Count : 0), users, addresses);
        }

        return apps.Select(app => new CallsReport(app.Key, app.Value.All.Count, app.Value.Refused, app.Value.Users.Count, app.Value.Addresses.Count, times.Show(app.Value.All.First), times.Show(app.Value.All.Last)))
            .OrderByDescending(app => app.Refused).ThenByDescending(app => app.Calls).ThenBy(app => app.App, StringComparer.Ordinal);
    }

    public static IEnumerable<EventCountReport> Counts(EventTally rows, LogTimes times)
    {
        var names = new Dictionary<string, Seen>(StringComparer.Ordinal);
        for (var id = 0; id < rows.Count; id++)
        {
            var name = rows.Show(id, 0) is { Length: > 0 } known ? known : "(not named)";
            var seen = names.GetValueOrDefault(name);
            seen.Add(rows[id]);
            names[name] = seen;
        }

        return names.Select(name => new EventCountReport(name.Key, name.Value.Count, times.Show(name.Value.First), times.Show(name.Value.Last)))
            .OrderByDescending(name => name.Rows).ThenBy(name => name.Name, StringComparer.Ordinal);
    }
}

using System.Text;
using SfOAuth.Knowledge;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Who else is hit: other users of the app, other apps of the user.</summary>
internal sealed record RowReach(Fact Fact, string Note)
{
    /// <summary>So many others have to fare alike before it is said of all.</summary>
    private const int Several = 2;

    public static RowReach? Of(HistoryFacts facts, KeptRow failure)
    {
        if (failure.App.Length == 0)
        {
            return null;
        }

        var count = new Others(facts, failure);
        return count.OtherUsersWork > 0 && count.OtherAppsFail > 0 && count.OtherAppsWork == 0
                ? Make(Reach.EveryAppOfTheUser, failure, $"Every app of the user is refused ({count.OtherAppsFail + 1} in the log), while {Users(count.OtherUsersWork)} of {failure.App} got in after it began.")
            : count.OtherUsersWork > 0 ? Make(Reach.ThisUser, failure, $"{Users(count.OtherUsersWork)} of {failure.App} got in after it began: only this user is hit.")
            : count.OtherUsersFail >= Several ? Make(Reach.EverybodyOfTheApp, failure, $"{Users(count.OtherUsersFail)} of {failure.App} are refused too, and none got in after it began.")
            : null;
    }

    private static RowReach Make(Reach reach, KeptRow failure, string note) => new(Incident.Reach.At(reach, new(Standing.Derived, failure.Words)), char.ToUpperInvariant(note[0]) + note[1..]);

    private static string Users(int count) => count == 1 ? "another user" : $"{count} other users";

    private sealed class Others
    {
        public Others(HistoryFacts facts, KeptRow failure)
        {
            var logins = facts.Logins;
            var me = UsersCalled(logins, failure.Who);
            var app = logins.Apps.Find(Encoding.UTF8.GetBytes(failure.App));
            var pairs = Pairs.Of(facts);
            var mine = pairs.All.Where(pair => me.Contains(pair.User)).ToList();
            var since = mine.Where(pair => pair.App == app).Select(pair => pair.FailingSince(facts, pairs)).DefaultIfEmpty(failure.Time).Min();
            var working = new HashSet<int>();
            var workingApps = new HashSet<int>();
            for (var number = 0; number < logins.TrailCount; number++)
            {
                var trail = logins.TrailAt(number);
                if (logins.SuccessAt(number) is { Count: > 0 } success && success.Last > since)
                {
                    var user = logins.Named(trail.User);
                    _ = me.Contains(user) ? trail.App != app && trail.Lane is not Lane.Person && workingApps.Add(trail.App) : trail.App == app && working.Add(user);
                }
            }

            OtherUsersWork = working.Count;
            OtherAppsWork = workingApps.Count;
            OtherAppsFail = mine.Count(pair => pair.App != app && pair.IsBroken(facts, pairs));
            OtherUsersFail = pairs.All.Where(pair => pair.App == app && !me.Contains(pair.User) && !working.Contains(pair.User) && pair.Failure.Last >= since).Select(pair => pair.User).Distinct().Count();
        }

        public int OtherUsersWork { get; }

        public int OtherUsersFail { get; }

        public int OtherAppsWork { get; }

        public int OtherAppsFail { get; }

        private static HashSet<int> UsersCalled(Tally logins, string name)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            return [.. Enumerable.Range(0, logins.Users.Count).Where(user => logins.Users[user].Length == bytes.Length && (logins.Users[user].SequenceEqual(bytes) || Ascii.EqualsIgnoreCase(logins.Users[user], bytes))).Select(logins.Named)];
        }
    }
}

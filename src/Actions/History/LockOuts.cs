using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Finds users who were locked out, and what had tried wrong passwords before.</summary>
internal static class LockOuts
{
    public static IEnumerable<LockOutReport> Of(HistoryFacts facts)
    {
        var locked = new Dictionary<int, Seen>();
        var wrong = new Dictionary<int, List<int>>();
        for (var refusal = 0; refusal < facts.Logins.RefusalCount; refusal++)
        {
            var (trail, status, _) = facts.Logins.RefusalAt(refusal);
            var user = facts.Logins.Named(trail.User);
            if (facts.Status(status) is { } known && (known == LoginStatuses.PasswordLockout || known == LoginStatuses.CssPwLockout))
            {
                var seen = locked.GetValueOrDefault(user);
                seen.Add(facts.Logins.FailureAt(refusal));
                locked[user] = seen;
            }
            else if (facts.Status(status) == LoginStatuses.InvalidPassword)
            {
                wrong.TryAdd(user, []);
                wrong[user].Add(refusal);
            }
        }

        // In order first, in words then: only the first few are wanted.
        return locked.Select(user => new Locked(user.Key, user.Value, Most(facts, user.Value, wrong.GetValueOrDefault(user.Key, []))))
            .OrderByDescending(user => user.Most.IsProgram).ThenByDescending(user => user.Most.Count).ThenByDescending(user => user.Seen.Count).ThenBy(user => user.User, Comparer<int>.Create((one, other) => string.CompareOrdinal(facts.User(one), facts.User(other))))
            .Select(user => new LockOutReport(facts.User(user.User), facts.Moment(user.Seen.First, user.Seen.FirstPlace), user.Seen.Count, user.Most.Refusal >= 0 ? By(facts, user.Most.Refusal) : "", user.Most.Count, user.Most.IsProgram));
    }

    /// <summary>What tried the most wrong passwords before: one of its refusals, and how many there were.</summary>
    private static (int Refusal, long Count, bool IsProgram) Most(HistoryFacts facts, Seen locked, List<int> wrong)
    {
        var before = wrong.FindAll(refusal => facts.Logins.FailureAt(refusal).First <= locked.First);
        return before.Count switch
        {
            0 => (-1, 0, false),
            1 => (before[0], facts.Logins.FailureAt(before[0]).Count, IsProgram(facts, before[0])),
            _ => before.GroupBy(refusal => By(facts, refusal), StringComparer.Ordinal)
                .Select(by => (By: by.Key, Refusal: by.First(), Count: by.Sum(refusal => facts.Logins.FailureAt(refusal).Count), IsProgram: by.Any(refusal => IsProgram(facts, refusal))))
                .OrderByDescending(by => by.Count).ThenBy(by => by.By, StringComparer.Ordinal).Select(by => (by.Refusal, by.Count, by.IsProgram)).First(),
        };
    }

    private static bool IsProgram(HistoryFacts facts, int refusal) => facts.Logins.RefusalAt(refusal).Trail.Lane is Lane.Program;

    private static string By(HistoryFacts facts, int refusal)
    {
        var (trail, _, manner) = facts.Logins.RefusalAt(refusal);
        return string.Join(" from ", new[] { string.Join(", ", new[] { facts.App(trail.App), facts.TypeOf(manner) }.Where(word => word.Length > 0)), facts.Address(trail.Ip) }.Where(word => word.Length > 0));
    }

    private sealed record Locked(int User, Seen Seen, (int Refusal, long Count, bool IsProgram) Most);
}

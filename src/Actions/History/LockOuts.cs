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

        return locked.Select(user => Tell(facts, user.Key, user.Value, wrong.GetValueOrDefault(user.Key, [])))
            .OrderByDescending(lockOut => lockOut.IsProgram).ThenByDescending(lockOut => lockOut.WrongPasswords).ThenByDescending(lockOut => lockOut.Rows).ThenBy(lockOut => lockOut.User, StringComparer.Ordinal);
    }

    private static LockOutReport Tell(HistoryFacts facts, int user, Seen locked, List<int> wrong)
    {
        var most = wrong.Where(refusal => facts.Logins.FailureAt(refusal).First <= locked.First)
            .GroupBy(refusal => By(facts, refusal), StringComparer.Ordinal)
            .Select(by => (By: by.Key, Count: by.Sum(refusal => facts.Logins.FailureAt(refusal).Count), IsProgram: by.Any(refusal => facts.Logins.RefusalAt(refusal).Trail.Lane is Lane.Program)))
            .OrderByDescending(by => by.Count).ThenBy(by => by.By, StringComparer.Ordinal).FirstOrDefault();
        return new(facts.User(user), facts.Moment(locked.First, locked.FirstPlace), locked.Count, most.By ?? "", most.Count, most.IsProgram);
    }

    private static string By(HistoryFacts facts, int refusal)
    {
        var (trail, _, manner) = facts.Logins.RefusalAt(refusal);
        return string.Join(" from ", new[] { string.Join(", ", new[] { facts.App(trail.App), facts.TypeOf(manner) }.Where(word => word.Length > 0)), facts.Address(trail.Ip) }.Where(word => word.Length > 0));
    }
}

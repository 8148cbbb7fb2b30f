using System.Runtime.InteropServices;
using SfOAuth.Logs;
using SfOAuth.Salesforce;

namespace SfOAuth.Actions;

/// <summary>Finds users who were locked out, and what had tried wrong passwords before.</summary>
internal static class LockOuts
{
    public static IEnumerable<LockOutReport> Of(HistoryFacts facts)
    {
        var locked = Locked(facts);
        var wrong = Wrong(facts, locked);

        // In order first, in words then: only the first few are wanted.
        return locked.Select(user => new LockOut(user.Key, user.Value, wrong.TryGetValue(user.Key, out var refusals) ? Most(facts, refusals) : (-1, 0, false)))
            .OrderByDescending(user => user.Most.IsProgram).ThenByDescending(user => user.Most.Count).ThenByDescending(user => user.Seen.Count).ThenBy(user => user.User, Comparer<int>.Create((one, other) => string.CompareOrdinal(facts.User(one), facts.User(other))))
            .Select(user => new LockOutReport(facts.User(user.User), facts.Moment(user.Seen.First, user.Seen.FirstPlace), user.Seen.Count, user.Most.Refusal >= 0 ? By(facts, user.Most.Refusal) : "", user.Most.Count, user.Most.IsProgram));
    }

    private static Dictionary<int, Seen> Locked(HistoryFacts facts)
    {
        var locked = new Dictionary<int, Seen>();
        for (var refusal = 0; refusal < facts.Logins.RefusalCount; refusal++)
        {
            var (trail, status, _) = facts.Logins.RefusalAt(refusal);
            if (facts.Status(status) is { } known && (known == LoginStatuses.PasswordLockout || known == LoginStatuses.CssPwLockout))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(locked, facts.Logins.Named(trail.User), out _).Add(facts.Logins.FailureAt(refusal));
            }
        }

        return locked;
    }

    /// <summary>The wrong passwords before each lock-out.</summary>
    private static Dictionary<int, List<int>> Wrong(HistoryFacts facts, Dictionary<int, Seen> locked)
    {
        var wrong = new Dictionary<int, List<int>>();
        for (var refusal = 0; refusal < facts.Logins.RefusalCount; refusal++)
        {
            var (trail, status, _) = facts.Logins.RefusalAt(refusal);
            if (facts.Status(status) == LoginStatuses.InvalidPassword && facts.Logins.Named(trail.User) is var user && locked.TryGetValue(user, out var seen) && facts.Logins.FailureAt(refusal).First <= seen.First)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(wrong, user, out _) ??= []).Add(refusal);
            }
        }

        return wrong;
    }

    /// <summary>What tried the most of them: one of its refusals, and how many there were.</summary>
    private static (int Refusal, long Count, bool IsProgram) Most(HistoryFacts facts, List<int> wrong) => wrong switch
    {
        [var only] => (only, facts.Logins.FailureAt(only).Count, IsProgram(facts, only)),
        _ => wrong.GroupBy(refusal => By(facts, refusal), StringComparer.Ordinal)
            .Select(by => (By: by.Key, Refusal: by.First(), Count: by.Sum(refusal => facts.Logins.FailureAt(refusal).Count), IsProgram: by.Any(refusal => IsProgram(facts, refusal))))
            .OrderByDescending(by => by.Count).ThenBy(by => by.By, StringComparer.Ordinal).Select(by => (by.Refusal, by.Count, by.IsProgram)).First(),
    };

    private static bool IsProgram(HistoryFacts facts, int refusal) => facts.Logins.RefusalAt(refusal).Trail.Lane is Lane.Program;

    private static string By(HistoryFacts facts, int refusal)
    {
        var (trail, _, manner) = facts.Logins.RefusalAt(refusal);
        return string.Join(" from ", new[] { string.Join(", ", new[] { facts.App(trail.App), facts.TypeOf(manner) }.Where(word => word.Length > 0)), facts.Address(trail.Ip) }.Where(word => word.Length > 0));
    }

    private sealed record LockOut(int User, Seen Seen, (int Refusal, long Count, bool IsProgram) Most);
}

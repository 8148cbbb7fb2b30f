using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Policies;
using SfOAuth.Salesforce;

namespace SfOAuth.Rules;

/// <summary>
/// The laws that every cause of sfoauth is tested for, as far as they can be tested where a rule is read. Without them
/// a rule could be "seen" in every org there is, and so be confirmed by nothing.
/// </summary>
internal static class Soundness
{
    /// <summary>Every breach: the key it is about, and a sentence.</summary>
    public static IEnumerable<(string Key, string Why)> Breaches(RootCause cause, DateTimeOffset today)
    {
        var healthy = Healthy.On(today);
        if (Accusation(cause, healthy) is { } accused)
        {
            yield return ("when", accused);
            yield break;
        }

        var broken = cause.Break(healthy);
        if (cause.Holds(broken) is not Verdict.Yes)
        {
            yield return ("when", "given and when cannot hold together: they ask for different values of one fact.");
            yield break;
        }

        if (cause.Holds(cause.Repair(broken)) is not Verdict.No)
        {
            yield return ("fix", "after the fix, when still holds: the fix has to change a fact that when names, to a value that when does not admit.");
        }

        foreach (var sign in cause.Says.Where(sign => !sign.Refusal.Flows.IsEmpty && sign.Refusal.Flows.All(flow => cause.Holds(World.Unknown.Set(Request.Flow, flow)) is Verdict.No)))
        {
            yield return ("says", $"{sign.Refusal.Id} occurs only under {string.Join(", ", sign.Refusal.Flows.Select(flow => Kebab.Of(flow.ToString())))}, where the cause cannot be the case.");
        }
    }

    /// <summary>Why a healthy org would be accused of it, or could be; null where it is not.</summary>
    private static string? Accusation(RootCause cause, World healthy) => cause.When.Holds(healthy) switch
    {
        Verdict.No => null,
        Verdict.Yes => "when holds in a healthy org, so the cause would be seen everywhere: name a fact with a value that is not its usual one (docs/settings.md).",
        _ => $"in a healthy org nothing decides when: {string.Join(", ", cause.When.Judge(healthy).Lacking.Select(setting => setting.Name))} has no usual value. Add a fact to when whose value is not its usual one, and move what only says where the cause can exist to given.",
    };
}

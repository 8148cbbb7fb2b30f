using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>Finds the look-up that splits the remaining causes best: information gain over effort.</summary>
internal static class Inquiry
{
    private const int Rivals = 10;

    /// <summary>What only the last of them turn on splits little.</summary>
    private const int Telling = 6;
    private const int Most = 5;
    private const double Predicted = 0.97;
    private const double Healthy = 0.85;

    /// <summary>What a look-up is called and what each cause makes it show is the same in every incident.</summary>
    private static readonly ConcurrentDictionary<Setting, Outlook> Outlooks = new();

    private static readonly Outlook History = new(new("login_history", "Login History", "Open Setup › Login History for {user} at {time} and read Status.", 1.5), cause => [.. ExpectRow(cause)]);

    /// <summary>The questions worth asking, best first.</summary>
    public static ImmutableArray<Question> Ask(ImmutableArray<Finding> findings, World world, bool historyIsKnown)
    {
        var open = findings.Where(finding => finding.Probability >= 0.005).Take(Rivals).ToImmutableArray();
        if (open.Length < 2)
        {
            return [.. open.Where(finding => finding.State is not State.Confirmed).SelectMany(finding => finding.Missing).Where(setting => setting.CanBeAsked).Take(2).Select(setting => About(setting, open).ToQuestion())];
        }

        var settings = open.Take(Telling).SelectMany(finding => finding.Cause.Given.Settings.Concat(finding.Cause.When.Settings)).Distinct().Where(setting => setting.CanBeAsked && !world.IsSettled(setting)).Select(setting => About(setting, open));
        return [.. (historyIsKnown ? settings : settings.Append(History.Over(open)))
            .Where(split => split.Gain > 0.01)
            .OrderByDescending(split => split.Worth).ThenBy(split => split.Name, StringComparer.Ordinal)
            .Take(Most).Select(split => split.ToQuestion())];
    }

    /// <summary>What to ask when nothing is known yet.</summary>
    public static ImmutableArray<Question> First(World world) =>
        [.. new Setting[] { Request.Flow, Request.Endpoint, Incident.WorkedBefore }.Where(setting => !world.Knows(setting)).Select(setting => About(setting, []).ToQuestion())];

    private static Split About(Setting setting, ImmutableArray<Finding> open) =>
        Outlooks.GetOrAdd(setting, static setting => new(LookUpOf(setting), cause => [.. Expect(setting, cause)])).Over(open);

    private static LookUp LookUpOf(Setting setting) =>
        new(setting.Name, setting.Label, char.ToUpperInvariant(setting.Look[0]) + setting.Look[1..] + (setting.Look[^1] == '?' ? "" : "."), setting.Effort);

    /// <summary>What the setting would show under a cause: the value that is the cause, else usually the healthy one.</summary>
    private static IEnumerable<Expected> Expect(Setting setting, RootCause cause) =>
        Limits(setting, cause) is { } limits ? limits.Values.Select(value => new Expected(setting.Show(value), Predicted / limits.Values.Length))
        : cause.When.Settings.Contains(setting) && cause.Broken[setting] is [var predicted] ? [new(setting.Show(predicted.Value), Predicted)]
        : setting.Usual is { } usual ? [new(setting.Show(usual), Healthy)]
        : [];

    /// <summary>The flows or app types to which the cause is limited.</summary>
    private static ValueClaim? Limits(Setting setting, RootCause cause) =>
        cause.Given switch
        {
            ValueClaim one when one.Setting == setting => one,
            AllClaim all => all.Parts.OfType<ValueClaim>().FirstOrDefault(part => part.Setting == setting),
            _ => null,
        };

    private static IEnumerable<Expected> ExpectRow(RootCause cause) =>
        cause.Row switch
        {
            HistoryRow.None => [new("no row", 0.9)],
            HistoryRow.Success => [new("`Success`", 0.9)],
            HistoryRow.Failure when Typical(cause) is { Count: > 0 } typical => typical.Select(trace => new Expected($"`{trace.Status.Name}`", 0.95 / typical.Count)),
            _ => [],
        };

    private static List<Trace> Typical(RootCause cause) =>
        [.. cause.Leaves.Where(trace => trace.Part >= 0.2 && trace.Status.Text.Length > 0).OrderByDescending(trace => trace.Part).Take(2)];

    /// <summary>A look-up and what each cause makes it show.</summary>
    private sealed class Outlook(LookUp lookUp, Func<RootCause, Expected[]> expect)
    {
        private readonly ConditionalWeakTable<RootCause, Expected[]> known = [];

        public Split Over(ImmutableArray<Finding> open) => new(lookUp, open, finding => known.GetValue(finding.Cause, expect.Invoke));
    }
}

using System.Collections.Immutable;
using SfOAuth.Causes;
using SfOAuth.Knowledge;
using SfOAuth.Salesforce;

namespace SfOAuth.Diagnosing;

/// <summary>Finds the look-up that splits the remaining causes best: information gain over effort.</summary>
internal static class Inquiry
{
    private const int Rivals = 10;
    private const double Otherwise = 0.85;
    private const string Other = "something else";
    private static readonly ImmutableDictionary<RootCause, World> Predicted = Catalogue.Causes.ToImmutableDictionary(cause => cause, cause => cause.Break(World.Unknown));

    /// <summary>The questions worth asking, best first.</summary>
    public static ImmutableArray<Question> Ask(ImmutableArray<Finding> findings, World world, bool historyIsKnown)
    {
        var open = findings.Where(finding => finding.State is not State.RuledOut && finding.Probability >= 0.005).Take(Rivals).ToImmutableArray();
        if (open.Length < 2)
        {
            return [.. open.Where(finding => finding.State is not State.Confirmed).SelectMany(finding => finding.Missing).Where(setting => setting.CanBeAsked).Take(2).Select(setting => About(setting, open))];
        }

        var settings = open.SelectMany(finding => finding.Cause.When.Settings).Distinct().Where(setting => setting.CanBeAsked && !world.Knows(setting));
        var questions = settings.Select(setting => About(setting, open));
        return [.. (historyIsKnown ? questions : questions.Append(AboutHistory(open)))
            .Where(question => question.Gain > 0.01)
            .OrderByDescending(question => question.Worth).ThenBy(question => question.Name, StringComparer.Ordinal).Take(5)];
    }

    /// <summary>What to ask when nothing is known yet.</summary>
    public static ImmutableArray<Question> First(World world) =>
        [.. new Setting[] { Request.Flow, Request.Endpoint, Incident.WorkedBefore }.Where(setting => !world.Knows(setting)).Select(setting => About(setting, []))];

    private static Question About(Setting setting, ImmutableArray<Finding> open)
    {
        var outcomes = Split(open, finding => Expect(setting, finding.Cause));
        return new(setting.Name, setting.Label, Sentence(setting.Look), Answers(outcomes, open), Gain(outcomes, open), setting.Effort);
    }

    private static Question AboutHistory(ImmutableArray<Finding> open)
    {
        var outcomes = Split(open, finding => ExpectRow(finding.Cause));
        return new("login_history", "Login History", "Open Setup › Login History for {user} at {time} and read Status.", Answers(outcomes, open), Gain(outcomes, open), 1.5);
    }

    /// <summary>What the setting would show under a cause: the value that is the cause, else usually the healthy one.</summary>
    private static IEnumerable<(string Value, double Part)> Expect(Setting setting, RootCause cause) =>
        Predicted[cause][setting] is [var predicted] && cause.When.Settings.Contains(setting)
            ? [(setting.Show(predicted.Value), 0.97)]
            : setting.Usual is { } usual ? [(setting.Show(usual), Otherwise)] : [];

    private static IEnumerable<(string Value, double Part)> ExpectRow(RootCause cause) =>
        cause.Row switch
        {
            HistoryRow.None => [("no row", 0.9)],
            HistoryRow.Success => [("`Success`", 0.9)],
            HistoryRow.Failure => Typical(cause) is var typical ? typical.Select(trace => ($"`{trace.Status.Name}`", 0.95 / typical.Count)) : [],
            _ => [],
        };

    private static List<Trace> Typical(RootCause cause) =>
        [.. cause.Leaves.Where(trace => trace.Part >= 0.2 && trace.Status.Text.Length > 0).OrderByDescending(trace => trace.Part).Take(2)];

    private static Dictionary<string, double[]> Split(ImmutableArray<Finding> open, Func<Finding, IEnumerable<(string Value, double Part)>> expect)
    {
        var outcomes = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var expected = open.Select(finding => expect(finding).ToList()).ToList();
        foreach (var value in expected.SelectMany(one => one).Select(one => one.Value).Append(Other).Distinct())
        {
            outcomes[value] = [.. expected.Select((one, at) => open[at].Probability * Part(one, value, expected))];
        }

        return outcomes;
    }

    private static double Part(List<(string Value, double Part)> one, string value, List<List<(string Value, double Part)>> all)
    {
        var named = one.Where(pair => pair.Value == value).Sum(pair => pair.Part);
        var values = all.SelectMany(list => list).Select(pair => pair.Value).Distinct().Count() + 1;
        var rest = 1 - one.Sum(pair => pair.Part);
        return named + (rest / values);
    }

    private static double Gain(Dictionary<string, double[]> outcomes, ImmutableArray<Finding> open)
    {
        var total = outcomes.Values.Sum(parts => parts.Sum());
        return total <= 0 ? 0 : Entropy([.. open.Select(finding => finding.Probability)]) - outcomes.Values.Sum(parts => parts.Sum() / total * Entropy(parts));
    }

    private static double Entropy(double[] parts)
    {
        var total = parts.Sum();
        return total <= 0 ? 0 : -parts.Where(part => part > 0).Sum(part => part / total * Math.Log2(part / total));
    }

    /// <summary>An answer is worth showing for the causes whose standing it raises.</summary>
    private static ImmutableArray<Answer> Answers(Dictionary<string, double[]> outcomes, ImmutableArray<Finding> open)
    {
        var whole = open.Sum(finding => finding.Probability);
        return [.. outcomes.Where(outcome => outcome.Key != Other)
            .Select(outcome => new Answer(outcome.Key, Raised(outcome.Value, outcome.Value.Sum(), open, whole)))
            .Where(answer => answer.Causes.Length > 0)];
    }

    private static ImmutableArray<string> Raised(double[] parts, double total, ImmutableArray<Finding> open, double whole) =>
        [.. open.Select((finding, at) => (finding.Cause.Slug, After: parts[at] / total, Before: finding.Probability / whole))
            .Where(one => one.After > 0.1 && one.After > 1.2 * one.Before)
            .OrderByDescending(one => one.After).Select(one => one.Slug).Take(3)];

    private static string Sentence(string look) => char.ToUpperInvariant(look[0]) + look[1..] + ".";
}

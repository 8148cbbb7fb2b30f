using System.Collections.Immutable;

namespace SfOAuth.Diagnosing;

/// <summary>Something a person can look up, and the minutes it takes.</summary>
internal sealed record LookUp(string Name, string Label, string Instruction, double Effort);

/// <summary>What a cause makes a look-up show, and how often.</summary>
internal sealed record Expected(string Value, double Part);

/// <summary>How one look-up would divide the open causes.</summary>
internal sealed class Split
{
    private readonly ImmutableArray<Finding> open;
    private readonly List<string> values = [];

    /// <summary>For every value, and last for "something else", the joint probability with every cause.</summary>
    private readonly double[][] joint;

    private readonly LookUp lookUp;

    /// <summary>For every cause what it predicts.</summary>
    private readonly Expected[][] expected;

    public Split(LookUp lookUp, ImmutableArray<Finding> open, Func<Finding, Expected[]> expect)
    {
        (this.lookUp, this.open) = (lookUp, open);
        expected = [.. open.Select(expect)];
        foreach (var one in expected.SelectMany(one => one))
        {
            if (!values.Contains(one.Value))
            {
                values.Add(one.Value);
            }
        }

        joint = new double[values.Count + 1][];
        for (var i = 0; i < joint.Length; i++)
        {
            joint[i] = new double[open.Length];
        }

        for (var i = 0; i < open.Length; i++)
        {
            Spread(i);
        }

        Gain = Entropy([.. open.Select(finding => finding.Probability)]) - Remaining();
    }

    public string Name => lookUp.Name;

    /// <summary>Expected information, in bits.</summary>
    public double Gain { get; }

    /// <summary>Information for the effort.</summary>
    public double Worth => Gain / lookUp.Effort;

    public Question ToQuestion() => new(Name, lookUp.Label, lookUp.Instruction, Answers(), Gain, lookUp.Effort);

    /// <summary>What a cause does not predict falls on all values alike.</summary>
    private void Spread(int cause)
    {
        var probability = open[cause].Probability;
        var rest = (1 - expected[cause].Sum(one => one.Part)) / joint.Length;
        foreach (var parts in joint)
        {
            parts[cause] = probability * rest;
        }

        foreach (var one in expected[cause])
        {
            joint[values.IndexOf(one.Value)][cause] += probability * one.Part;
        }
    }

    /// <summary>The uncertainty that is left on average once the answer is known, in bits.</summary>
    private double Remaining()
    {
        var (left, whole) = (0.0, 0.0);
        foreach (var parts in joint)
        {
            var part = parts.Sum();
            left += part * Entropy(parts);
            whole += part;
        }

        return left / Math.Max(1e-12, whole);
    }

    private ImmutableArray<Answer> Answers()
    {
        var whole = open.Sum(finding => finding.Probability);
        return [.. values.Select((value, at) => new Answer(value, Raised(value, joint[at], whole))).Where(answer => answer.Causes.Length > 0)];
    }

    /// <summary>An answer is worth showing for the causes whose standing it raises.</summary>
    private ImmutableArray<string> Raised(string value, double[] parts, double whole)
    {
        var total = parts.Sum();
        var raised = new List<int>();
        for (var i = 0; i < open.Length; i++)
        {
            var (after, before) = (parts[i] / total, open[i].Probability / whole);
            if (after > 0.1 && after > before * (before > 0.5 ? 1 : 1.2) && Array.Exists(expected[i], one => one.Value == value))
            {
                raised.Add(i);
            }
        }

        raised.Sort((one, other) => parts[one] == parts[other] ? one - other : parts[other].CompareTo(parts[one]));
        return [.. raised.Take(3).Select(i => open[i].Cause.Slug)];
    }

    private static double Entropy(double[] parts)
    {
        var total = parts.Sum();
        var sum = 0.0;
        foreach (var part in parts)
        {
            sum -= part > 0 ? part / total * Math.Log2(part / total) : 0;
        }

        return sum;
    }
}

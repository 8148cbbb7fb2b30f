using System.Collections.Immutable;

namespace SfOAuth.Diagnosing;

/// <summary>Something a person can look up, and the minutes it takes.</summary>
internal sealed record LookUp(string Name, string Label, string Instruction, double Effort);

/// <summary>How one look-up would divide the open causes.</summary>
internal sealed class Split
{
    private readonly ImmutableArray<Finding> open;
    private readonly List<string> values = [];

    /// <summary>For every value, and last for "something else", the joint probability with every cause.</summary>
    private readonly double[][] joint;

    private readonly LookUp lookUp;

    /// <summary>For every cause what it predicts.</summary>
    private readonly (string Value, double Part)[][] expected;

    public Split(LookUp lookUp, ImmutableArray<Finding> open, Func<Finding, (string Value, double Part)[]> expect)
    {
        (this.lookUp, this.open) = (lookUp, open);
        expected = [.. open.Select(expect)];
        foreach (var (value, _) in expected.SelectMany(one => one))
        {
            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        joint = [.. Enumerable.Range(0, values.Count + 1).Select(_ => new double[open.Length])];
        for (var i = 0; i < open.Length; i++)
        {
            Spread(i, expected[i]);
        }

        Gain = Entropy([.. open.Select(finding => finding.Probability)]) - joint.Sum(parts => parts.Sum() * Entropy(parts)) / Math.Max(1e-12, joint.Sum(parts => parts.Sum()));
    }

    public string Name => lookUp.Name;

    /// <summary>Expected information, in bits.</summary>
    public double Gain { get; }

    /// <summary>Information for the effort.</summary>
    public double Worth => Gain / lookUp.Effort;

    public Question ToQuestion() => new(Name, lookUp.Label, lookUp.Instruction, Answers(), Gain, lookUp.Effort);

    /// <summary>What a cause does not predict falls on all values alike.</summary>
    private void Spread(int cause, (string Value, double Part)[] expected)
    {
        var rest = (1 - expected.Sum(one => one.Part)) / joint.Length;
        foreach (var parts in joint)
        {
            parts[cause] = open[cause].Probability * rest;
        }

        foreach (var (value, part) in expected)
        {
            joint[values.IndexOf(value)][cause] += open[cause].Probability * part;
        }
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
        return [.. open.Select((finding, at) => (finding.Cause.Slug, After: parts[at] / total, Before: finding.Probability / whole, IsPredicted: expected[at].Any(pair => pair.Value == value)))
            .Where(one => one.IsPredicted && one.After > 0.1 && one.After > one.Before * (one.Before > 0.5 ? 1 : 1.2))
            .OrderByDescending(one => one.After).Select(one => one.Slug).Take(3)];
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

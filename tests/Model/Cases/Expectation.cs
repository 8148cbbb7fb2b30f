namespace SfOAuth.Tests.Cases;

/// <summary>One line of what must come out: <c>first user-frozen</c>, <c>ask login_history</c>.</summary>
public sealed record Expectation(string Wanted, string Name)
{
    /// <summary>What may be expected of a cause; and <c>ask</c>, of a fact.</summary>
    public static ImmutableArray<string> Words { get; } = ["first", "among-three", "possible", "confirmed", "ruled-out", "ask"];

    public static Expectation Read(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var wanted, var name] ? new(wanted, name) : new("", line);

    /// <summary>True when it came out so.</summary>
    public bool IsMet(Diagnosis diagnosis)
    {
        var rank = diagnosis.Findings.Select(finding => finding.Cause.Slug).ToList().IndexOf(Name);
        return Wanted switch
        {
            "first" => rank == 0,
            "among-three" => rank is >= 0 and < 3,
            "possible" => rank >= 0 && diagnosis.Findings[rank].State is not State.RuledOut,
            "confirmed" => rank == 0 && diagnosis.Findings[0].State is State.Confirmed,
            "ruled-out" => diagnosis.RuledOut.Any(finding => finding.Cause.Slug == Name),
            "ask" => diagnosis.Ask.Any(question => question.Name == Name),
            _ => false,
        };
    }

    public override string ToString() => $"{Wanted} {Name}";
}

using System.Globalization;

namespace SfOAuth.Faces.Tests.Playbook;

/// <summary>One thing that has to come out of a row: <c>first app-blocked</c>, <c>never relax</c>.</summary>
public sealed record Expected(string Verb, string Words)
{
    private delegate bool Judge(RowAnswer answer, string words);

    private static readonly Dictionary<string, Judge> Judges = new(StringComparer.Ordinal)
    {
        // first A B: the likeliest cause is A, or B where the text cannot tell.
        ["first"] = (answer, words) => Split(words).Contains(answer.Causes.FirstOrDefault()),
        // among 3 A B: A and B both are within the first three.
        ["among"] = (answer, words) => Split(words)[1..].All(answer.Causes.Take(int.Parse(Split(words)[0], CultureInfo.InvariantCulture)).Contains),
        // beyond 3 A: A may be there, but not among the first three.
        ["beyond"] = (answer, words) => !Split(words)[1..].Intersect(answer.Causes.Take(int.Parse(Split(words)[0], CultureInfo.InvariantCulture))).Any(),
        ["absent"] = (answer, words) => !Split(words).Intersect(answer.Causes).Any(),
        ["ruled-out"] = (answer, words) => Split(words).All(answer.RuledOut.Contains),
        ["confirmed"] = (answer, words) => answer.Causes.FirstOrDefault() == words && answer.State is "confirmed",
        ["verdict"] = (answer, words) => Split(words).Contains(answer.Verdict),
        ["neighbour"] = (answer, words) => answer.Neighbour == words,
        ["asks"] = (answer, words) => answer.Asks.Contains(words),
        // The answer as a person reads it, line breaks aside.
        ["says"] = (answer, words) => answer.Text.Contains(words, StringComparison.OrdinalIgnoreCase),
        ["never"] = (answer, words) => !answer.Text.Contains(words, StringComparison.OrdinalIgnoreCase),
        ["changes"] = (answer, words) => answer.Change.Contains(words, StringComparison.OrdinalIgnoreCase),
        ["proves"] = (answer, words) => answer.Proof.Contains(words, StringComparison.OrdinalIgnoreCase),
    };

    public static Expected Read(string line) =>
        line.IndexOf(' ', StringComparison.Ordinal) is var cut and > 0 ? new(line[..cut], line[(cut + 1)..].Trim()) : new(line, "");

    /// <summary>True when it can be judged at all.</summary>
    public bool IsReadable => Words.Length > 0 && Judges.ContainsKey(Verb);

    /// <summary>True when it came out so.</summary>
    internal bool IsMet(RowAnswer answer) => Judges[Verb](answer, Words);

    public override string ToString() => $"{Verb} {Words}";

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

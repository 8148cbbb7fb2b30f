using System.Collections.Immutable;

namespace SfOAuth.Knowledge;

/// <summary>Yes, no, or not known.</summary>
public enum Verdict
{
    No,
    Unknown,
    Yes,
}

/// <summary>The answer to a claim, with the facts it rests on and the settings it would still need.</summary>
public sealed record Truth(Verdict Verdict, ImmutableArray<Fact> Because, ImmutableArray<Setting> Lacking)
{
    public bool IsYes => Verdict is Verdict.Yes;

    public bool IsNo => Verdict is Verdict.No;

    /// <summary>Both must hold. One "no" decides, and only the facts behind the "no" count then.</summary>
    public Truth And(Truth other) => Join(other, Verdict.No, Verdict.Yes);

    /// <summary>One is enough. One "yes" decides, and only the facts behind the "yes" count then.</summary>
    public Truth Or(Truth other) => Join(other, Verdict.Yes, Verdict.No);

    private Truth Join(Truth other, Verdict decisive, Verdict neutral) =>
        (Verdict == decisive, other.Verdict == decisive) switch
        {
            (true, false) => this,
            (false, true) => other,
            (true, true) => Sum(decisive, other),
            _ => Sum(Verdict == neutral && other.Verdict == neutral ? neutral : Verdict.Unknown, other),
        };

    private Truth Sum(Verdict verdict, Truth other) =>
        new(verdict, Union(Because, other.Because), verdict is Verdict.Unknown ? Union(Lacking, other.Lacking) : []);

    private static ImmutableArray<T> Union<T>(ImmutableArray<T> one, ImmutableArray<T> other) =>
        one.IsEmpty ? other : other.IsEmpty ? one : [.. one.Union(other)];
}

using System.Collections.Immutable;

namespace SfOAuth.Knowledge;

/// <summary>A statement that compares two settings, for example "older than the policy allows".</summary>
public sealed record PairClaim<TLeft, TRight>(
    Setting<TLeft> Left,
    Setting<TRight> Right,
    string Words,
    Func<TLeft, TRight, bool> Test,
    (TLeft Left, TRight Right) Example,
    (TLeft Left, TRight Right) Counterexample) : Claim
    where TLeft : notnull
    where TRight : notnull
{
    public override ImmutableArray<Setting> Settings { get; } = [Left, Right];

    /// <summary>Values of the left with which no value of the right makes it hold; null where there are none.</summary>
    public Func<TLeft, bool>? Never { get; init; }

    public override Verdict Holds(World world) =>
        (world[Left], world[Right]) switch
        {
            ([var left], [var right]) => Test((TLeft)left.Value, (TRight)right.Value) ? Verdict.Yes : Verdict.No,
            ([var left], []) when Never?.Invoke((TLeft)left.Value) is true => Verdict.No,
            _ => Verdict.Unknown,
        };

    public override Truth Judge(World world) => Holds(world) switch
    {
        Verdict.Unknown => new(Verdict.Unknown, [], [.. Settings.Where(setting => !world.Knows(setting))]),
        var verdict => new(verdict, [.. world[Left], .. world[Right]], []),
    };

    public override World Make(World world) => Holds(world) is Verdict.Yes ? world : world.Set(Left, Example.Left).Set(Right, Example.Right);

    public override World Unmake(World world) => Holds(world) is Verdict.No ? world : world.Set(Left, Counterexample.Left).Set(Right, Counterexample.Right);

    public override string ToString() => $"{Left.Label} {Words} {Right.Label}";
}
